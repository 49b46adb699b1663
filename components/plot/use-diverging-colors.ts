"use client";

import { useSyncExternalStore } from "react";
import type { DivergingColors } from "./diverging-palette";
import { parseHex, type Rgb } from "./oklab";
import { watchTheme } from "./watch-theme";

const GREY: Rgb = [128, 128, 128];

let known: { readonly key: string; readonly colors: DivergingColors } | null = null;

/** The colours of the diverging scale in the theme of the page, as it is now; null while the page is drawn ahead of time. */
export function useDivergingColors(): DivergingColors | null {
  return useSyncExternalStore(watchTheme, readColors, () => null);
}

/** The same object until the theme changes. */
function readColors(): DivergingColors {
  const style = getComputedStyle(document.documentElement);
  const [negative, zero, positive] = ["--negative", "--zero", "--positive"].map((name) =>
    style.getPropertyValue(name),
  );
  const key = `${negative} ${zero} ${positive}`;
  if (known?.key !== key) {
    const read = (text = "") => parseHex(text) ?? GREY;
    known = { key, colors: { negative: read(negative), zero: read(zero), positive: read(positive) } };
  }
  return known.colors;
}
