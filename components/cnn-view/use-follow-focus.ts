"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import { tileSelector } from "./tile-name";
import type { ViewPlace } from "./view-place";

/**
 * Moves the focus to what opens when the reader changes the level or the layer; a slide step or a link leaves it where it is.
 * @returns to be called when the reader asks for something
 */
export function useFollowFocus(root: RefObject<HTMLElement | null>, { level, layer, place }: ViewPlace) {
  const hasAsked = useRef(false);
  const name = layer?.name ?? "";
  const { channel } = place;
  const shown = `${level} ${name}`;
  const before = useRef(shown);
  useLayoutEffect(() => {
    const asked = hasAsked.current;
    hasAsked.current = false;
    if (before.current === shown) return;
    before.current = shown;
    if (!asked) return;
    const selector =
      level === "network" ? `${tileSelector(name, channel)}, [data-strip="${name}"]` : "[data-focus-target]";
    root.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [root, shown, level, name, channel]);
  return useCallback(() => {
    hasAsked.current = true;
  }, []);
}
