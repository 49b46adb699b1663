"use client";

import { useSyncExternalStore } from "react";
import { parseHex, type Rgb } from "./oklab";
import { watchTheme } from "./watch-theme";

const GREY: Rgb = [128, 128, 128];

const known = new Map<string, { readonly key: string; readonly colors: readonly Rgb[] }>();

/**
 * Colours of the theme of the page as it is now, for what is drawn on a canvas; null while the page is drawn ahead of time.
 * @param names - tokens such as "--input", in one string with blanks between them
 */
export function useThemeColors(names: string): readonly Rgb[] | null {
  return useSyncExternalStore(
    watchTheme,
    () => readColors(names),
    () => null,
  );
}

/** The same array until the theme changes. */
function readColors(names: string): readonly Rgb[] {
  const style = getComputedStyle(document.documentElement);
  const texts = names.split(" ").map((name) => style.getPropertyValue(name).trim());
  const key = texts.join(" ");
  const last = known.get(names);
  if (last?.key === key) return last.colors;
  const colors = texts.map((text) => parseHex(text) ?? GREY);
  known.set(names, { key, colors });
  return colors;
}
