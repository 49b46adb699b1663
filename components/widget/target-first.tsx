"use client";

import { useEffect } from "react";
import { targetOfAddress } from "./when-in-view";

/**
 * Lets React bring the demo that the address points at to life before those above it. React hydrates a page from the top, but for
 * what the reader touches: to it, the demo is touched, by an event that nothing listens to. Draws nothing.
 */
export function TargetFirst() {
  useEffect(() => {
    const demo = targetOfAddress()?.querySelector("[data-widget-slot] > *");
    demo?.dispatchEvent(new PointerEvent("gotpointercapture", { bubbles: true, pointerId: -1 }));
  }, []);
  return null;
}
