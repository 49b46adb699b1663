/** The maps of a layer as the pixels of one canvas. Runs at every pen move, so it writes whole words and copies rows. */

import { type GreyScale, greyLevel, largestMagnitude } from "@/components/plot/map-pixels";
import type { DigitLayer } from "./digit-layers";
import type { TileLayout } from "./tile-layout";

/** Grey level of every byte, so that a pixel is one write: RGBA in memory order, the same on both byte orders. */
const GREYS = Uint32Array.from({ length: 256 }, (_, level) => {
  const bytes = new Uint8Array([level, level, level, 255]);
  return new Uint32Array(bytes.buffer)[0] as number;
});

/** How a layer is drawn: zero mid-grey where values have a sign, black where they have none. */
export function greyScales(layer: DigitLayer, values: Float32Array, scale: "layer" | "unit"): GreyScale[] {
  const kind = layer.work === "weighted" ? "signed" : "ink";
  const ofLayer = largestMagnitude(values);
  return Array.from({ length: layer.channels }, (_, channel) => ({
    kind,
    limit: scale === "layer" ? ofLayer : largestOfChannel(values, layer.channels, channel),
  }));
}

/**
 * Draws every map into `pixels`; what lies between the tiles is left as it is.
 * @param values - `[height, width, channels]`
 * @param pixels - `[layout.height, layout.width]` RGBA words
 */
export function paintTiles(
  pixels: Uint32Array,
  layer: DigitLayer,
  layout: TileLayout,
  values: Float32Array,
  scales: readonly GreyScale[],
): void {
  for (let channel = 0; channel < layer.channels; channel++) {
    const left = (channel % layout.columns) * layout.pitch + layout.margin;
    const top = Math.floor(channel / layout.columns) * layout.pitch + layout.margin;
    const scale = scales[channel] as GreyScale; // one a channel
    for (let row = 0; row < layer.height; row++) {
      const start = (top + row * layout.cell) * layout.width + left;
      paintRow(
        pixels,
        start,
        layer,
        layout.cell,
        values,
        row * layer.width * layer.channels + channel,
        scale,
      );
      const end = start + layer.width * layout.cell;
      for (let copy = 1; copy < layout.cell; copy++) {
        pixels.copyWithin(start + copy * layout.width, start, end);
      }
    }
  }
}

function paintRow(
  pixels: Uint32Array,
  start: number,
  layer: DigitLayer,
  cell: number,
  values: Float32Array,
  first: number,
  scale: GreyScale,
): void {
  let target = start;
  for (let column = 0; column < layer.width; column++) {
    const value = values[first + column * layer.channels] as number; // inside the layer
    const word = GREYS[greyLevel(value, scale)] as number; // a grey level is a byte
    pixels.fill(word, target, target + cell);
    target += cell;
  }
}

function largestOfChannel(values: Float32Array, channels: number, channel: number): number {
  let largest = 0;
  for (let index = channel; index < values.length; index += channels) {
    largest = Math.max(largest, Math.abs(values[index] as number)); // in range
  }
  return largest;
}
