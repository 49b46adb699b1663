import { useEffect, useRef } from "react";

/** Puts the focus on the head of what has just come into sight, so that the keyboard goes on from there. @param where - changes as it comes */
export function useFocusOnMove<Place extends HTMLElement>(where: unknown) {
  const place = useRef<Place>(null);
  const shown = useRef(where);
  useEffect(() => {
    if (where !== shown.current) place.current?.querySelector<HTMLElement>("[data-arrival]")?.focus();
    shown.current = where;
  }, [where]);
  return place;
}
