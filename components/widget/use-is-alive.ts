"use client";

import { useSyncExternalStore } from "react";

/** False in the prerendered page, true once this runs in a browser. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
