/** Random small networks of the kinds of layers that the chain knows, and a plain forward pass that shares no code with it. */

import fc from "fast-check";
import { createRandom } from "@/lib/math/random";
import type { KernelBank } from "@/lib/nn/cells/weighted-cell";
import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";

export interface RandomNetwork {
  readonly network: NetworkSpec;
  readonly seed: number;
}

/** Convolution with every option, ReLU, pooling of both kinds, flatten, dense, softmax. */
export const randomNetwork: fc.Arbitrary<RandomNetwork> = fc
  .record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    height: fc.integer({ min: 5, max: 11 }),
    width: fc.integer({ min: 5, max: 11 }),
    channels: fc.integer({ min: 1, max: 3 }),
    filters: fc.integer({ min: 1, max: 4 }),
    kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    stride: fc.integer({ min: 1, max: 2 }),
    padding: fc.constantFrom("valid" as const, "same" as const, 1),
    pool: fc.constantFrom("maxPool2d" as const, "averagePool2d" as const),
    poolPadding: fc.constantFrom("valid" as const, "same" as const),
    units: fc.integer({ min: 2, max: 5 }),
  })
  .map(({ seed, height, width, channels, filters, kernel, stride, padding, pool, poolPadding, units }) => ({
    seed,
    network: {
      inputShape: [height, width, channels],
      layers: [
        { kind: "conv2d", name: "conv", filters, kernel, stride, padding },
        { kind: "activation", name: "relu", activation: "relu" },
        { kind: pool, name: "pool", size: 2, padding: poolPadding },
        { kind: "flatten", name: "flatten" },
        { kind: "dropout", rate: 0.5 },
        { kind: "dense", name: "dense", units },
        { kind: "activation", name: "softmax", activation: "softmax" },
      ] satisfies LayerSpec[],
    },
  }))
  .filter(({ network: { inputShape, layers } }) => {
    const conv = layers[0] as { kernel: readonly number[]; stride: number; padding: unknown };
    // The pool needs two rows and two columns.
    const out = (axis: 0 | 1) =>
      conv.padding === "same"
        ? Math.ceil((inputShape[axis] ?? 0) / conv.stride)
        : Math.floor(
            ((inputShape[axis] ?? 0) + (conv.padding === 1 ? 2 : 0) - (conv.kernel[axis] ?? 0)) / conv.stride,
          ) + 1;
    return out(0) >= 2 && out(1) >= 2;
  });

type Tensor = { height: number; width: number; channels: number; values: Float32Array };

/** Values in [-0.5, 0.5]. */
function randomValues(length: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => random() - 0.5);
}

/** Random kernels for layers "conv" and "dense", and every layer's values, worked out with plain loops over scattered sums. */
export function forward({ network, seed }: RandomNetwork) {
  const [height = 1, width = 1, channels = 1] = network.inputShape;
  const conv = network.layers[0] as Extract<LayerSpec, { kind: "conv2d" }>;
  const pooling = network.layers[2] as Extract<LayerSpec, { kind: "maxPool2d" | "averagePool2d" }>;
  const units = (network.layers[5] as Extract<LayerSpec, { kind: "dense" }>).units;
  const [kernelHeight, kernelWidth] = conv.kernel as readonly [number, number];
  const input = { height, width, channels, values: randomValues(height * width * channels, seed) };
  const convBank = bank(kernelHeight * kernelWidth * channels, conv.filters, seed + 1);
  const convolved = convolve(input, convBank, conv, kernelHeight, kernelWidth);
  const relu = { ...convolved, values: convolved.values.map((value) => Math.max(0, value)) };
  const pooled = pool(relu, pooling.kind, pooling.padding === "same");
  const denseBank = bank(pooled.values.length, units, seed + 2);
  const logits = denseBank.bias.slice();
  pooled.values.forEach((value, at) => {
    for (let unit = 0; unit < units; unit++) logits[unit]! += value * denseBank.kernel[at * units + unit]!;
  });
  const exponentials = [...logits].map((logit) => Math.E ** logit);
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return {
    banks: new Map<string, KernelBank>([
      ["conv", convBank],
      ["dense", denseBank],
    ]),
    values: new Map<string, Float32Array>([
      ["input", input.values],
      ["conv", convolved.values],
      ["relu", relu.values],
      ["pool", pooled.values],
      ["flatten", pooled.values],
      ["dense", logits],
      ["softmax", Float32Array.from(exponentials, (value) => value / total)],
    ]),
  };
}

function bank(inputs: number, filters: number, seed: number): KernelBank {
  return { kernel: randomValues(inputs * filters, seed), bias: randomValues(filters, seed + 100) };
}

/** TensorFlow's rule for "same": as many outputs as strides begin, the odd cell of padding at the end. */
function samePadding(input: number, kernel: number, stride: number) {
  const output = Math.ceil(input / stride);
  return { output, before: Math.floor(Math.max(0, (output - 1) * stride + kernel - input) / 2) };
}

function convolve(
  input: Tensor,
  { kernel, bias }: KernelBank,
  { stride, padding }: { readonly stride?: unknown; readonly padding?: unknown },
  kernelHeight: number,
  kernelWidth: number,
): Tensor {
  const step = stride as number;
  const axis = (size: number, side: number) => {
    if (padding === "same") return samePadding(size, side, step);
    const before = padding === 1 ? 1 : 0;
    return { output: Math.floor((size + 2 * before - side) / step) + 1, before };
  };
  const down = axis(input.height, kernelHeight);
  const across = axis(input.width, kernelWidth);
  const filters = bias.length;
  const sums = new Float64Array(down.output * across.output * filters);
  for (let at = 0; at < sums.length; at++) sums[at] = bias[at % filters]!;
  // Every input value is scattered to the outputs that read it.
  for (let index = 0; index < input.values.length; index++) {
    const channel = index % input.channels;
    const x = Math.floor(index / input.channels) % input.width;
    const y = Math.floor(index / input.channels / input.width);
    for (let tap = 0; tap < kernelHeight * kernelWidth; tap++) {
      const row = reader(y, Math.floor(tap / kernelWidth), down, step);
      const column = reader(x, tap % kernelWidth, across, step);
      if (row === null || column === null) continue;
      for (let filter = 0; filter < filters; filter++) {
        const weight = kernel[(tap * input.channels + channel) * filters + filter]!;
        sums[(row * across.output + column) * filters + filter]! += input.values[index]! * weight;
      }
    }
  }
  return { height: down.output, width: across.output, channels: filters, values: Float32Array.from(sums) };
}

/** The output that reads an input through a tap, along one axis; null for none. */
function reader(
  position: number,
  tap: number,
  axis: { output: number; before: number },
  stride: number,
): number | null {
  const output = (position + axis.before - tap) / stride;
  return Number.isInteger(output) && output >= 0 && output < axis.output ? output : null;
}

function pool(input: Tensor, kind: "maxPool2d" | "averagePool2d", isSame: boolean): Tensor {
  const side = (size: number) => (isSame ? Math.ceil(size / 2) : Math.floor(size / 2));
  const [height, width] = [side(input.height), side(input.width)];
  const values = Float32Array.from({ length: height * width * input.channels }, (_, index) => {
    const channel = index % input.channels;
    const column = Math.floor(index / input.channels) % width;
    const row = Math.floor(index / input.channels / width);
    const window: number[] = [];
    for (const y of [2 * row, 2 * row + 1])
      for (const x of [2 * column, 2 * column + 1])
        if (y < input.height && x < input.width)
          window.push(input.values[(y * input.width + x) * input.channels + channel]!);
    if (kind === "averagePool2d") return window.reduce((sum, value) => sum + value, 0) / window.length;
    return Math.max(...window);
  });
  return { height, width, channels: input.channels, values };
}
