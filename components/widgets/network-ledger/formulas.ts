/** The numbers of one layer as formulas with the numbers filled in. */

import type { ChainLayer } from "@/lib/nn/code/layer-form";
import { convGeometry } from "@/lib/nn/conv-geometry";
import type { Shape, Size2d } from "@/lib/nn/layer-spec";
import { bothSides } from "@/lib/nn/window-2d";

/** Writes a whole number in the reader's language. */
export type Write = (value: number) => string;

/** A layer that can be, between the shapes around it. */
export interface PricedLayer {
  readonly layer: ChainLayer;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly batch: number;
}

/**
 * What the parameters are made of, such as "(3·3·1 + 1)·8"; null where there is nothing to work out.
 * @param write - how a number is written
 */
export function paramsFormula({ layer, inputShape }: PricedLayer, write: Write): string | null {
  const channels = inputShape.at(-1) ?? 1;
  const product = productOf(write);
  switch (layer.kind) {
    case "conv2d":
    case "conv2dTranspose": {
      const groups = "groups" in layer ? (layer.groups ?? 1) : 1;
      const one = product(...bothSides(layer.kernel), channels / groups);
      return `${withBias(one, layer.bias)}·${write(layer.filters)}`;
    }
    case "depthwiseConv2d": {
      const one = product(...bothSides(layer.kernel));
      const { depthMultiplier = 1 } = layer;
      return `${withBias(one, layer.bias)}·${depthMultiplier === 1 ? write(channels) : product(channels, depthMultiplier)}`;
    }
    case "separableConv2d": {
      const { depthMultiplier = 1, filters, bias } = layer;
      const maps = channels * depthMultiplier;
      return `${product(...bothSides(layer.kernel), maps)} + ${withBias(write(maps), bias)}·${write(filters)}`;
    }
    case "dense":
      return `${withBias(write(channels), layer.bias)}·${write(layer.units)}`;
    case "batchNorm": {
      const kept = 2 + Number(layer.scale ?? true) + Number(layer.center ?? true);
      return product(kept, channels);
    }
    default:
      return null;
  }
}

/** What the multiply-adds are made of, such as "26·26·8 · 3·3·1"; null where there are none. */
export function multiplyAddsFormula(priced: PricedLayer, write: Write): string | null {
  const { layer, inputShape, outputShape } = priced;
  const product = productOf(write);
  const channels = inputShape.at(-1) ?? 1;
  const batch = priced.batch === 1 ? "" : `${write(priced.batch)} · `;
  switch (layer.kind) {
    case "conv2d": {
      const perFilter = product(...bothSides(layer.kernel), channels / (layer.groups ?? 1));
      return `${batch}${product(...outputShape)} · ${perFilter}`;
    }
    case "conv2dTranspose":
      return `${batch}${product(...inputShape)} · ${product(...bothSides(layer.kernel), layer.filters)}`;
    case "depthwiseConv2d":
      return `${batch}${product(...outputShape)} · ${product(...bothSides(layer.kernel))}`;
    case "separableConv2d": {
      const [height = 1, width = 1] = outputShape;
      const maps = channels * (layer.depthMultiplier ?? 1);
      const cell = `(${product(...bothSides(layer.kernel), maps)} + ${product(maps, layer.filters)})`;
      return `${batch}${product(height, width)}·${cell}`;
    }
    case "dense":
      return `${batch}${product(...inputShape, layer.units)}`;
    default:
      return null;
  }
}

/** Bytes of the output, such as "26·26·8·4". */
export function memoryFormula({ outputShape, batch }: PricedLayer, write: Write): string {
  return productOf(write)(...(batch === 1 ? [] : [batch]), ...outputShape, 4);
}

/** How the sides of the output follow from those of the input, rows first; one formula where both sides go alike. */
export function sizeFormulas(
  { layer, inputShape, outputShape }: PricedLayer,
  write: Write,
): readonly string[] {
  const [height, width] = [0, 1].map((axis) =>
    sideFormula(layer, { input: inputShape[axis] ?? 1, output: outputShape[axis] ?? 1, axis }, write),
  );
  if (typeof height !== "string" || typeof width !== "string") return [];
  return height === width ? [height] : [height, width];
}

interface Side {
  readonly input: number;
  readonly output: number;
  readonly axis: number;
}

function sideFormula(layer: ChainLayer, { input, output, axis }: Side, write: Write): string | null {
  const of = (size: Size2d = 1) => bothSides(size)[axis] ?? 1;
  if (layer.kind === "upsample2d") return `${write(input)}·${of(layer.size)} = ${write(output)}`;
  if (layer.kind === "conv2dTranspose") {
    const extra = layer.padding === "same" ? 0 : Math.max(of(layer.kernel) - of(layer.stride), 0);
    return `${write(input)}·${of(layer.stride)}${extra === 0 ? "" : ` + ${extra}`} = ${write(output)}`;
  }
  const window = windowOf(layer);
  if (!window) return null;
  const stride = of(window.stride);
  if (layer.kind !== "zeroPad2d" && "padding" in layer && layer.padding === "same") {
    return `⌈${write(input)} / ${stride}⌉ = ${write(output)}`;
  }
  const { effectiveKernel } = convGeometry({
    input,
    kernel: of(window.kernel),
    dilation: of(window.dilation),
  });
  return `⌊(${write(input)} − ${effectiveKernel}) / ${stride}⌋ + 1 = ${write(output)}`;
}

/** The window that slides over the input, if there is one. */
function windowOf(layer: ChainLayer): { kernel: Size2d; stride: Size2d; dilation: Size2d } | null {
  switch (layer.kind) {
    case "conv2d":
    case "depthwiseConv2d":
    case "separableConv2d":
      return { kernel: layer.kernel, stride: layer.stride ?? 1, dilation: layer.dilation ?? 1 };
    case "maxPool2d":
    case "averagePool2d":
      return { kernel: layer.size, stride: layer.stride ?? layer.size, dilation: 1 };
    default:
      return null;
  }
}

function withBias(sum: string, bias = true): string {
  return bias ? `(${sum} + 1)` : sum;
}

function productOf(write: Write): (...factors: readonly number[]) => string {
  return (...factors) => factors.map(write).join("·");
}
