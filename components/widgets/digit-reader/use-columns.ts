"use client";

import { useEffect, useRef, useState } from "react";
import { FIRST_COLUMNS } from "./tile-layout";

/** Below this width sixteen maps don't fit in one row, in CSS pixels. */
const NARROW = 400;

/** How many maps lie side by side in the column it measures. */
export function useColumns() {
  const column = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(FIRST_COLUMNS);
  useEffect(() => {
    if (!column.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setColumns(entry.contentRect.width < NARROW ? 8 : FIRST_COLUMNS);
    });
    observer.observe(column.current);
    return () => observer.disconnect();
  }, []);
  return { column, columns };
}
