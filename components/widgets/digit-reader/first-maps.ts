/**
 * Draws the maps of the first reading into the prerendered demo, before React has the page: `lib/tools/site/first-maps.ts` makes a
 * script of its own of this file, which runs where the head of a page has started such a reading. The page's own scripts begin once
 * the maps are on screen.
 */

import { mapPixels } from "@/components/plot/map-pixels";
import { unshelveTarget, whileParsing } from "@/components/widget/shelved-demos";
import { targetOfAddress } from "@/components/widget/when-in-view";
import type { FirstMaps } from "@/lib/tf/client";
import { MAP_LAYERS } from "./digit-layers";
import { markFirstMaps } from "./holds-first-maps";
import { layerMaps } from "./layer-maps";
import { firstLayout } from "./tile-layout";
import { createTilePainter } from "./tile-painter";

declare global {
  /** What the worker has read first; null if nothing came of it. */
  var firstMaps: Promise<FirstMaps | null> | undefined;
  /** Lets the scripts of the page begin. */
  var startPage: (() => void) | undefined;
}

void paintFirstMaps().finally(() => globalThis.startPage?.());

async function paintFirstMaps(): Promise<void> {
  const [demo, maps] = await Promise.all([demoOfAddress(), globalThis.firstMaps]);
  // Where the page has begun meanwhile, its demo draws for itself.
  if (!(demo && maps && globalThis.startPage && paint(demo, maps))) return;
  markFirstMaps(demo);
  performance.mark("first-maps");
  await nextFrame();
  await nextFrame();
}

/** The demo in its place, as soon as it is parsed; null if the slide of the address has none. */
function demoOfAddress(): Promise<HTMLElement | null> {
  return new Promise((resolve) =>
    whileParsing((isWhole) => {
      unshelveTarget();
      const demo = targetOfAddress()?.querySelector<HTMLElement>('[data-widget="digit-reader"]') ?? null;
      const isEnough = demo !== null || isWhole;
      if (isEnough) resolve(demo);
      return isEnough;
    }),
  );
}

function paint(demo: HTMLElement, { image, layers }: FirstMaps): boolean {
  const maps = layerMaps(image, layers);
  if (!maps) return false;
  for (const layer of MAP_LAYERS) {
    const canvas = demo.querySelector<HTMLCanvasElement>(`[data-layer="${layer.name}"] canvas`);
    const layout = firstLayout(layer);
    if (canvas?.width !== layout.width || canvas.height !== layout.height) return false;
    createTilePainter(canvas, layer, layout)(maps[layer.name], "layer");
    canvas.removeAttribute("data-empty");
  }
  const seen = demo.querySelector<HTMLCanvasElement>(".digit-reader-seen canvas");
  const pixels = mapPixels(image, 1, 0, { kind: "clamped" });
  if (seen) seen.getContext("2d")?.putImageData(new ImageData(pixels, seen.width, seen.height), 0, 0);
  return true;
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
