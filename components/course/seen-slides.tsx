"use client";

import { useEffect } from "react";
import { noteSeen } from "./progress-store";

/** Notes a slide as seen once a good part of it, or its end, has been on screen. Draws nothing. */
export function SeenSlides({ chapter }: { readonly chapter: string }) {
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const slide = entry.target.closest<HTMLElement>("[data-slide]");
          if (entry.isIntersecting && slide) noteSeen(chapter, slide.id);
        }
      },
      { threshold: 1 },
    );
    for (const title of document.querySelectorAll("[data-slide] > .slide-title")) observer.observe(title);
    return () => observer.disconnect();
  }, [chapter]);
  return null;
}
