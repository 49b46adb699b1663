"use client";

import { useEffect, useRef, useState } from "react";

/** Below this width sixteen maps don't fit in one row, in CSS pixels. */
const NARROW = 400;

/** How many maps lie side by side in the column it measures. */
export function useColumns() {
  const column = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(16);
  useEffect(() => {
    if (!column.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setColumns(entry.contentRect.width < NARROW ? 8 : 16);
    });
    observer.observe(column.current);
    return () => observer.disconnect();
  }, []);
  return { column, columns };
}
