/** Two photographs and two drawn images, cut square and made small: a batch as a network gets it. */

import { blobPixels } from "@/components/image-input/blob-pixels";
import { type Picture, pictureFromRgba } from "@/components/image-input/picture.model";
import { drawnPicture, isDrawnImage } from "./drawn-images";
import { SIDES } from "./tensor-walk.model";

/** In the order of the batch: files of `public/data/photos`, and images that are drawn. */
const BATCH = ["nagasaki-boats", "sunset", "apple", "allium-oreophilum"] as const;

type ColourPicture = Pick<Picture, "width" | "height" | "colour">;

/**
 * The batch `[4, 32, 32, 3]` float32 in [0, 1].
 * @throws Error if a photograph doesn't come or can't be decoded
 */
export async function loadBatch(basePath: string, signal: AbortSignal): Promise<Float32Array> {
  const pictures = await Promise.all(
    BATCH.map((name) =>
      isDrawnImage(name) ? drawnPicture(name) : loadPhoto(`${basePath}/data/photos/${name}.webp`, signal),
    ),
  );
  return Float32Array.from(pictures.flatMap((picture) => [...smallSquare(picture, SIDES.row)]));
}

async function loadPhoto(file: string, signal: AbortSignal): Promise<ColourPicture> {
  const response = await fetch(file, { signal });
  const pixels = response.ok ? await blobPixels(await response.blob()) : null;
  if (!pixels) throw new Error(`${file}: ${response.status}`);
  return pictureFromRgba(pixels);
}

/** The middle square of a picture, each pixel the mean of those it stands for: `[side, side, 3]`. */
export function smallSquare({ width, height, colour }: ColourPicture, side: number): Float32Array {
  const extent = Math.min(width, height);
  const left = Math.floor((width - extent) / 2);
  const top = Math.floor((height - extent) / 2);
  const bounds = (at: number, start: number) => {
    const from = start + Math.floor((at * extent) / side);
    return { from, to: Math.max(from + 1, start + Math.floor(((at + 1) * extent) / side)) };
  };
  const small = new Float32Array(side * side * 3);
  for (let cell = 0; cell < small.length; cell++) {
    const pixel = Math.floor(cell / 3);
    const rows = bounds(Math.floor(pixel / side), top);
    const columns = bounds(pixel % side, left);
    let sum = 0;
    for (let row = rows.from; row < rows.to; row++) {
      for (let column = columns.from; column < columns.to; column++) {
        sum += colour[(row * width + column) * 3 + (cell % 3)]!; // inside the middle square
      }
    }
    small[cell] = sum / ((rows.to - rows.from) * (columns.to - columns.from));
  }
  return small;
}
