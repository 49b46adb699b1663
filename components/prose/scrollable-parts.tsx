"use client";

import { useEffect } from "react";

const PARTS = ".katex-display, .table-scroll, pre.shiki";

/**
 * Lets the keyboard reach formulas, tables and code that are too wide for their place and scroll sideways, and only those:
 * each stop of the Tab key has its use. Draws nothing.
 */
export function ScrollableParts() {
  useEffect(() => {
    const update = (part: Element) => {
      if (part.scrollWidth > part.clientWidth + 1) part.setAttribute("tabindex", "0");
      else part.removeAttribute("tabindex");
    };
    const observer = new ResizeObserver((entries) => {
      for (const entry of entries) update(entry.target);
    });
    for (const part of document.querySelectorAll(PARTS)) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return null;
}
