import { fitSize, type RgbaPixels } from "./picture.model";

/** Something that can be drawn, with its sides in pixels. */
export interface DrawableSource {
  readonly drawable: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

/**
 * Pixels of an image, scaled down to at most `maxSide`; transparent parts become white.
 * @param options - mirrored: left and right are exchanged, as in a mirror
 * @returns null where the browser gives no canvas to draw on
 */
export function canvasPixels(
  source: DrawableSource,
  maxSide: number,
  { mirrored = false }: { readonly mirrored?: boolean } = {},
): RgbaPixels | null {
  const { width, height } = fitSize(source, maxSide);
  const context = context2d(width, height);
  if (!context) return null;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  if (mirrored) context.setTransform(-1, 0, 0, 1, width, 0);
  context.drawImage(source.drawable, 0, 0, width, height);
  return { width, height, rgba: context.getImageData(0, 0, width, height).data };
}

/** A canvas of its own, in a worker as well as in a page. */
function context2d(
  width: number,
  height: number,
): OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D | null {
  const options = { willReadFrequently: true };
  if (typeof OffscreenCanvas !== "undefined") {
    const canvas = new OffscreenCanvas(width, height);
    return canvas.getContext("2d", options) as OffscreenCanvasRenderingContext2D | null; // "2d" gives no other kind
  }
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext("2d", options) as CanvasRenderingContext2D | null; // "2d" gives no other kind
}
