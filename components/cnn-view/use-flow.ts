"use client";

import { type RefObject, useEffect, useState } from "react";

/** From this width on, layers stand side by side, in CSS pixels; the style sheet has the same bound. */
const WIDE = 740;

/** Whether layers follow each other to the right or downwards, and a text that changes with the size. */
export function useFlow(root: RefObject<HTMLElement | null>) {
  const [flow, setFlow] = useState<{ readonly direction: "right" | "down"; readonly size: string }>({
    direction: "right",
    size: "",
  });
  useEffect(() => {
    if (!root.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setFlow({ direction: width < WIDE ? "down" : "right", size: `${width} ${height}` });
    });
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [root]);
  return flow;
}
