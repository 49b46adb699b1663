import { decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { gunzipped } from "@/lib/tf/gunzip";

/** Images of 24 × 24 pixels out of the middle of the site's training digits, the same for every rival. */
export interface DigitCrops {
  readonly count: number;
  readonly side: number;
  /** `[count, 24, 24]` float32, 0 = paper, 1 = ink. */
  readonly pixels: Float32Array;
  readonly labels: Uint8Array;
}

const SIDE = 24;

/** Fetches the digits of the page's own site. */
export async function fetchDigitCrops(count: number): Promise<DigitCrops> {
  const response = await fetch("/data/digits/train.bin.gz");
  const set = decodeDigitSet(await gunzipped(new Uint8Array(await response.arrayBuffer())));
  const margin = (set.side - SIDE) / 2;
  const pixels = new Float32Array(count * SIDE * SIDE);
  for (let place = 0; place < pixels.length; place++) {
    const image = Math.floor(place / (SIDE * SIDE));
    const row = (Math.floor(place / SIDE) % SIDE) + margin;
    const column = (place % SIDE) + margin;
    pixels[place] = (set.pixels[(image * set.side + row) * set.side + column] ?? 0) / 255;
  }
  return { count, side: SIDE, pixels, labels: set.labels.slice(0, count) };
}
