"use client";

import { useEffect, useState } from "react";

/**
 * A value once it has stood still for so many milliseconds; the first one at once.
 * @param isHeld - stays as it is for now
 */
export function useSettled<T>(value: T, milliseconds: number, isHeld: boolean): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => setSettled(() => value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds, isHeld]);
  return settled;
}
