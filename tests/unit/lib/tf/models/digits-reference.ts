/** The digits network in plain loops, to hold the fast one to. */

import { correlate2d } from "@/lib/nn/correlate2d";
import type { LayerActivation, LayerWeights } from "@/lib/tf/protocol";

/** Channels apart: one `[side, side]` map each. */
type Maps = readonly Float32Array[];

/** Every layer's output but the flattening one's. */
export function referenceOutputs(weights: readonly LayerWeights[], image: Float32Array): LayerActivation[] {
  const [first, second, dense] = weights;
  if (first === undefined || second === undefined || dense === undefined)
    throw new Error("three layers have weights");
  const conv1 = convolve([image], 28, first);
  const relu1 = conv1.map(relu);
  const pool1 = relu1.map((map) => pool(map, 24));
  const conv2 = convolve(pool1, 12, second);
  const relu2 = conv2.map(relu);
  const pool2 = relu2.map((map) => pool(map, 8));
  const logits = multiply(interleave(pool2), dense);
  const exponentials = logits.map((value) => Math.exp(value - Math.max(...logits)));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return [
    activation("conv1", conv1, 24),
    activation("relu1", relu1, 24),
    activation("pool1", pool1, 12),
    activation("conv2", conv2, 8),
    activation("relu2", relu2, 8),
    activation("pool2", pool2, 4),
    { name: "logits", shape: [10], values: logits },
    { name: "softmax", shape: [10], values: exponentials.map((value) => value / total) },
  ];
}

function activation(name: string, maps: Maps, side: number): LayerActivation {
  return { name, shape: [side, side, maps.length], values: interleave(maps) };
}

/** `[side, side, channels]` in row order. */
function interleave(maps: Maps): Float32Array {
  const cells = maps[0]?.length ?? 0;
  const values = new Float32Array(cells * maps.length);
  maps.forEach((map, channel) => {
    map.forEach((value, cell) => {
      values[cell * maps.length + channel] = value;
    });
  });
  return values;
}

function convolve(maps: Maps, side: number, { kernel, kernelShape, bias }: LayerWeights): Maps {
  const [size = 0, , channels = 0, filters = 0] = kernelShape;
  return Array.from({ length: filters }, (_, filter) => {
    const partial = maps.map((input, channel) => {
      const taps = Float32Array.from(
        { length: size * size },
        (_value, tap) => kernel[(tap * channels + channel) * filters + filter] ?? Number.NaN,
      );
      const geometry = { height: side, width: side, kernelHeight: size, kernelWidth: size };
      return correlate2d({ input, kernel: taps, ...geometry }).values;
    });
    const cells = (side - size + 1) ** 2;
    return Float32Array.from({ length: cells }, (_value, cell) =>
      partial.reduce((sum, map) => sum + (map[cell] ?? Number.NaN), bias[filter] ?? Number.NaN),
    );
  });
}

function relu(map: Float32Array): Float32Array {
  return map.map((value) => Math.max(0, value));
}

/** The largest of each 2 × 2 cells. */
function pool(map: Float32Array, side: number): Float32Array {
  const half = side / 2;
  return Float32Array.from({ length: half * half }, (_, cell) => {
    const corner = 2 * Math.floor(cell / half) * side + 2 * (cell % half);
    return Math.max(...[0, 1, side, side + 1].map((offset) => map[corner + offset] ?? Number.NaN));
  });
}

function multiply(inputs: Float32Array, { kernel, bias }: LayerWeights): Float32Array {
  return bias.map((start, unit) =>
    inputs.reduce((sum, input, row) => sum + input * (kernel[row * bias.length + unit] ?? Number.NaN), start),
  );
}
