"use client";

import { useEffect } from "react";

/** Marks the entry of the table of contents whose slide is on screen. Draws nothing. */
export function CurrentEntry() {
  useEffect(() => {
    const mark = (id: string) => {
      for (const link of document.querySelectorAll(".toc-wide a")) {
        if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) mark(entry.target.id);
      },
      { rootMargin: "-30% 0px -65% 0px" },
    );
    for (const slide of document.querySelectorAll("[data-slide]")) observer.observe(slide);
    return () => observer.disconnect();
  }, []);
  return null;
}
