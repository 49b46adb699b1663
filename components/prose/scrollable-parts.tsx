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
      for (const part of new Set(entries.map(({ target }) => target.closest(PARTS)))) {
        if (part) update(part);
      }
    });
    // A part keeps its size when what is in it grows, as a formula does when its font comes.
    for (const part of document.querySelectorAll(PARTS)) {
      for (const watched of [part, ...part.children]) observer.observe(watched);
    }
    return () => observer.disconnect();
  }, []);
  return null;
}
