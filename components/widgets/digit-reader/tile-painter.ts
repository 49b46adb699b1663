import type { DigitLayer } from "./digit-layers";
import type { TileLayout } from "./tile-layout";
import { greyScales, paintTiles } from "./tile-pixels";

/**
 * A function that draws the maps of a layer on its canvas, which it reuses from call to call.
 * @returns paints `[height, width, channels]`, or clears the canvas for null
 */
export function createTilePainter(
  canvas: HTMLCanvasElement,
  layer: DigitLayer,
  layout: TileLayout,
): (values: Float32Array | null, scale: "layer" | "unit") => void {
  const context = canvas.getContext("2d");
  const image = new ImageData(layout.width, layout.height);
  const words = new Uint32Array(image.data.buffer);
  return (values, scale) => {
    if (!values) context?.clearRect(0, 0, layout.width, layout.height);
    else {
      paintTiles(words, layer, layout, values, greyScales(layer, values, scale));
      context?.putImageData(image, 0, 0);
    }
  };
}
