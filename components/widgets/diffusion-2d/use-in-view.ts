"use client";

import { type RefObject, useEffect, useState } from "react";

/** Begins a little before the element is on screen. */
const MARGIN = "150px";

/** Whether an element is on screen, or nearly; one on a slide that isn't shown is not. */
export function useInView(element: RefObject<Element | null>): boolean {
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setInView(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isInView;
}
