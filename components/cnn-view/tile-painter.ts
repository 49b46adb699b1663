import { divergingImage } from "@/components/plot/diverging-map";
import { mapPixels } from "@/components/plot/map-pixels";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import { mapOf } from "@/lib/nn/cells/maps";
import { type Activations, outputOf } from "./activations";
import type { ColourLimits } from "./colour-limit";
import { isStrip } from "./strip";

/** Draws every map of the overview on its canvas (`data-layer`, `data-channel`); clears them where there are no values. */
export function paintTiles(
  root: HTMLElement,
  chain: readonly ChainLayer[],
  activations: Activations | null,
  limits: ColourLimits,
  palette: Uint32Array,
): void {
  const layers = new Map(chain.map((layer) => [layer.name, layer]));
  for (const canvas of root.querySelectorAll<HTMLCanvasElement>("canvas[data-layer]")) {
    const context = canvas.getContext("2d");
    const layer = layers.get(canvas.dataset.layer ?? "");
    if (!context || !layer) continue;
    if (activations) context.putImageData(tileImage(canvas, layer, activations, limits, palette), 0, 0);
    else context.clearRect(0, 0, canvas.width, canvas.height);
  }
}

function tileImage(
  { width, height, dataset }: HTMLCanvasElement,
  layer: ChainLayer,
  activations: Activations,
  limits: ColourLimits,
  palette: Uint32Array,
): ImageData {
  const maps = outputOf(activations, layer);
  if (layer.work === "input") {
    const channel = layer.shape.channels === 3 ? "rgb" : 0;
    return new ImageData(
      mapPixels(maps.values, layer.shape.channels, channel, { kind: "clamped" }),
      width,
      height,
    );
  }
  const channel = Number(dataset.channel);
  // A strip shows the whole vector.
  const values = isStrip(layer) ? maps.values : mapOf(maps, channel);
  return divergingImage(values, { width, height }, palette, limits(layer, channel));
}
