"use client";

import { useMemo } from "react";
import { mixOklab, type Rgb } from "@/components/plot/oklab";
import { useThemeColors } from "@/components/plot/use-theme-colors";

const NAMES = "--muted --noise --output --input --kernel-fill --output --noise --problem --ink";

const BLACK: Rgb = [0, 0, 0];

/** Shades between noise and data. */
const SHADES = 32;

/** The colours of everything that is drawn in the plane, as CSS. */
export interface PlaneColors {
  readonly faint: string;
  readonly strong: string;
  /** A class by its number; there are fewer colours than classes, and as many marks. */
  readonly ofClass: (which: number) => string;
  /** From noise, 0, to data, 1. */
  readonly onTheWay: (share: number) => string;
}

/** The colours in the theme of the page; null while it is drawn ahead of time. */
export function usePlaneColors(): PlaneColors | null {
  const colors = useThemeColors(NAMES);
  return useMemo(() => (colors ? planeColors(colors) : null), [colors]);
}

function planeColors([muted, noise, data, ...classes]: readonly Rgb[]): PlaneColors {
  const [from, to]: readonly [Rgb, Rgb] = [noise ?? BLACK, data ?? BLACK];
  const way = Array.from({ length: SHADES + 1 }, (_, at) => css(mixOklab(from, to, at / SHADES)));
  const ofClass = classes.map(css);
  return {
    faint: css(muted ?? from),
    strong: ofClass.at(-1) ?? css(from),
    ofClass: (which) => ofClass[which % ofClass.length] ?? css(to),
    onTheWay: (share) => way[Math.round(Math.min(Math.max(share, 0), 1) * SHADES)] ?? css(to),
  };
}

function css([red, green, blue]: Rgb): string {
  return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)})`;
}
