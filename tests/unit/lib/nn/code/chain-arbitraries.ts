import fc from "fast-check";
import { ACTIVATION_NAMES } from "@/lib/nn/code/argument-value";
import type { ChainLayer } from "@/lib/nn/code/layer-form";
import { tidyLayer } from "@/lib/nn/code/tidy-layer";
import type { Shape, Size2d } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { cellCount } from "@/lib/nn/shape";
import { ShapeError } from "@/lib/nn/shape-error";

const count = fc.integer({ min: 1, max: 6 });
const sizes: fc.Arbitrary<Size2d> = fc.oneof(count, fc.tuple(count, count));
const activation = fc.constantFrom(...ACTIVATION_NAMES);
const padding = fc.constantFrom<"valid" | "same">("valid", "same");
const weighted = { bias: fc.boolean(), activation };
const side = fc.integer({ min: 0, max: 3 });

/** Keras refuses a stride and a dilation that are both above 1. */
function stepped<T extends object>(layer: fc.Arbitrary<T>) {
  const step = fc.oneof(fc.record({ stride: sizes }), fc.record({ dilation: sizes }));
  return fc.tuple(layer, step).map(([spec, chosen]) => ({ ...spec, ...chosen }));
}

const kind = <K extends ChainLayer["kind"]>(name: K) => fc.constant(name);
const window = { kernel: sizes, padding };

const anyLayer: fc.Arbitrary<ChainLayer> = fc.oneof(
  stepped(fc.record({ kind: kind("conv2d"), filters: count, groups: count, ...window, ...weighted })),
  stepped(fc.record({ kind: kind("depthwiseConv2d"), depthMultiplier: count, ...window, ...weighted })),
  stepped(
    fc.record({
      kind: kind("separableConv2d"),
      filters: count,
      depthMultiplier: count,
      ...window,
      ...weighted,
    }),
  ),
  fc.record({ kind: kind("conv2dTranspose"), filters: count, stride: sizes, ...window, ...weighted }),
  fc.record({
    kind: fc.constantFrom<"maxPool2d" | "averagePool2d">("maxPool2d", "averagePool2d"),
    size: sizes,
    stride: sizes,
    padding,
  }),
  fc.record({
    kind: fc.constantFrom<"maxPool2d" | "averagePool2d">("maxPool2d", "averagePool2d"),
    size: sizes,
  }),
  fc.record({ kind: kind("batchNorm"), scale: fc.boolean(), center: fc.boolean() }),
  fc.record({ kind: kind("activation"), activation }),
  fc.record({ kind: kind("dropout"), rate: fc.constantFrom(0, 0.1, 0.25, 0.5) }),
  fc.record({
    kind: kind("zeroPad2d"),
    padding: fc.oneof(side, fc.tuple(fc.tuple(side, side), fc.tuple(side, side))),
  }),
  fc.record({
    kind: kind("upsample2d"),
    size: fc.oneof(fc.constantFrom(1, 2), fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2))),
    interpolation: fc.constantFrom<"nearest" | "bilinear">("nearest", "bilinear"),
  }),
  fc.record({ kind: kind("dense"), units: count, ...weighted }),
  fc.record({
    kind: fc.constantFrom<"flatten" | "globalAveragePool2d" | "globalMaxPool2d">(
      "flatten",
      "globalAveragePool2d",
      "globalMaxPool2d",
    ),
  }),
  fc.record({ kind: kind("reshape"), shape: fc.constant([0]) }),
);

const names = fc.option(fc.stringMatching(/^[a-zA-Z0-9_ "'\\/#é×-]{1,12}$/), { nil: undefined, freq: 3 });

/** A possible chain: of random layers, those that can follow one another; no name twice, options at their default left out. */
export const chains = fc
  .record({
    inputShape: fc.tuple(count, count, count).map((sides): Shape => sides.map((one) => one + 6)),
    drawn: fc.array(fc.tuple(anyLayer, names), { minLength: 1, maxLength: 12 }),
  })
  .map(({ inputShape, drawn }) => {
    const layers: ChainLayer[] = [];
    for (const [layer, name] of drawn) {
      const shape = network(layers, inputShape).outputShape;
      const isNew = name !== undefined && !layers.some((other) => other.name === name);
      const next = tidyLayer({ ...completed(layer, shape), ...(isNew ? { name } : {}) });
      if (fits([...layers, next], inputShape)) layers.push(next);
    }
    return { inputShape, layers };
  })
  .filter(({ layers }) => layers.length > 0);

/** A new shape that holds as many numbers. */
function completed(layer: ChainLayer, shape: Shape): ChainLayer {
  if (layer.kind !== "reshape") return layer;
  const cells = cellCount(shape);
  return { ...layer, shape: cells % 2 === 0 ? [cells / 2, 2, 1] : [cells] };
}

function fits(layers: readonly ChainLayer[], inputShape: Shape): boolean {
  try {
    return cellCount(network(layers, inputShape).outputShape) < 1e6;
  } catch (error) {
    if (error instanceof ShapeError) return false;
    throw error;
  }
}
