import fc from "fast-check";
import type { ActivationName, LayerSpec, NetworkSpec, ResidualSpec, Size2d } from "@/lib/nn/layer-spec";

const count = fc.integer({ min: 1, max: 4 });
const sizes: fc.Arbitrary<Size2d> = fc.oneof(count, fc.tuple(count, count));
const activation = fc.constantFrom<ActivationName>("linear", "relu", "sigmoid", "tanh", "relu6", "elu");
const window = { kernel: sizes, padding: fc.constantFrom("valid" as const, "same" as const) };
const weighted = { bias: fc.boolean(), activation };

/** TensorFlow.js refuses a stride and a dilation that are both above 1, and asks for square strides here and there. */
const step = fc.oneof(fc.record({ stride: count }), fc.record({ dilation: count }));

function stepped<T extends object>(
  layer: fc.Arbitrary<T>,
): fc.Arbitrary<T & { stride?: number; dilation?: number }> {
  return fc.tuple(layer, step).map(([spec, chosen]) => ({ ...spec, ...chosen }));
}

function kind<K extends LayerSpec["kind"]>(name: K): fc.Arbitrary<K> {
  return fc.constant(name);
}

/** A layer that takes an image and gives an image. */
const imageLayer: fc.Arbitrary<LayerSpec> = fc.oneof(
  stepped(fc.record({ kind: kind("conv2d"), filters: count, ...window, ...weighted })),
  // TensorFlow.js forgets the dilation where it declares the output shape of a depthwise layer: compared elsewhere.
  fc.record({ kind: kind("depthwiseConv2d"), depthMultiplier: count, stride: count, ...window, ...weighted }),
  stepped(
    fc.record({
      kind: kind("separableConv2d"),
      filters: count,
      depthMultiplier: count,
      ...window,
      ...weighted,
    }),
  ),
  fc.record({ kind: kind("conv2dTranspose"), filters: count, stride: count, ...window, ...weighted }),
  fc.record({ kind: fc.constantFrom("maxPool2d", "averagePool2d"), size: sizes, padding: window.padding }),
  fc.record({ kind: kind("maxPool2d"), size: sizes, stride: sizes, padding: window.padding }),
  fc.record({ kind: kind("batchNorm"), scale: fc.boolean(), center: fc.boolean() }),
  fc.record({ kind: kind("activation"), activation }),
  fc.record({ kind: kind("zeroPad2d"), padding: fc.tuple(fc.tuple(count, count), fc.tuple(count, count)) }),
  fc.record({ kind: kind("dropout"), rate: fc.constantFrom(0, 0.5) }),
  fc.record({ kind: kind("upsample2d"), size: fc.constantFrom<Size2d>(1, 2, [1, 2]) }),
  fc.record({ kind: kind("dense"), units: count, ...weighted }),
);

/** A block whose branches always fit: they keep the image's size and end with as many maps. */
const residual: fc.Arbitrary<ResidualSpec> = fc
  .record({ filters: count, kernel: sizes, stride: count, activation, middle: count })
  .map(({ filters, kernel, stride, activation: last, middle }) => ({
    kind: "residual",
    body: [
      { kind: "conv2d", filters: middle, kernel, padding: "same" },
      { kind: "batchNorm" },
      { kind: "conv2d", filters, kernel, stride, padding: "same", bias: false },
    ],
    shortcut: [{ kind: "conv2d", filters, kernel: 1, stride, padding: "same" }],
    activation: last,
  }));

const head: fc.Arbitrary<readonly LayerSpec[]> = fc
  .record({
    flat: fc.constantFrom<LayerSpec>(
      { kind: "flatten" },
      { kind: "globalAveragePool2d" },
      { kind: "globalMaxPool2d" },
    ),
    units: fc.array(count, { maxLength: 2 }),
    ...weighted,
  })
  .map(({ flat, units, ...rest }) => [
    flat,
    ...units.map((unit): LayerSpec => ({ kind: "dense", units: unit, ...rest })),
  ]);

/** Random networks on small images, possible or not: a window may end up larger than what is left of the image. */
export const networks: fc.Arbitrary<NetworkSpec> = fc
  .record({
    side: fc.tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 4, max: 12 }), count),
    body: fc.array(fc.oneof({ weight: 6, arbitrary: imageLayer }, { weight: 1, arbitrary: residual }), {
      maxLength: 6,
    }),
    head: fc.oneof(fc.constant([]), head),
  })
  .map(({ side, body, head: end }) => ({ inputShape: side, layers: [...body, ...end] }));
