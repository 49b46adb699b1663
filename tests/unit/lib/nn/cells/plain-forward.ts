/** A forward pass in plain loops, of every kind of layer that a reader may train; it shares no code with the page. */

import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";
import type { NamedArray } from "@/lib/tf/training/training-protocol";

interface Maps {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly values: Float64Array;
}

/** The values of every layer by its name, all of which are given; the image is "input". */
export function plainForward(
  { layers, inputShape }: NetworkSpec,
  weights: readonly NamedArray[],
  image: Float32Array,
): Map<string, Float64Array> {
  const [height = 1, width = 1, channels = 1] = inputShape;
  const valuesOf = (name: string) => weights.find((array) => array.name === name)?.values;
  let maps: Maps = { height, width, channels, values: Float64Array.from(image) };
  const all = new Map([["input", maps.values]]);
  for (const layer of layers) {
    maps = step(layer, maps, (array) => valuesOf(`${layer.name}/${array}`));
    all.set(layer.name ?? "", maps.values);
  }
  return all;
}

type ArrayOf = (name: string) => Float32Array | undefined;

function step(layer: LayerSpec, maps: Maps, arrayOf: ArrayOf): Maps {
  switch (layer.kind) {
    case "conv2d":
      return convolve(maps, layer, arrayOf);
    case "maxPool2d":
    case "averagePool2d":
      return pool(maps, layer);
    case "globalAveragePool2d":
      return { ...pool(maps, { kind: "averagePool2d", size: [maps.height, maps.width] }) };
    case "flatten":
      return { ...maps, height: 1, width: 1, channels: maps.values.length };
    case "dense":
      return dense(maps, layer.units, arrayOf);
    case "batchNorm":
      return {
        ...maps,
        values: maps.values.map((value, at) => normalise(value, at % maps.channels, arrayOf)),
      };
    case "activation":
      return { ...maps, values: activate(layer.activation, maps.values) };
    case "dropout":
      return maps;
    default:
      throw new Error(`no plain pass through ${layer.kind}`);
  }
}

function both(size: number | readonly number[]): [number, number] {
  return typeof size === "number" ? [size, size] : [size[0] ?? 1, size[1] ?? 1];
}

/** TensorFlow's rules for "valid" and "same": outputs, and padding before the first input. */
function slide(input: number, kernel: number, stride: number, isSame: boolean) {
  if (!isSame) return { count: Math.floor((input - kernel) / stride) + 1, before: 0 };
  const count = Math.ceil(input / stride);
  return { count, before: Math.floor(Math.max(0, (count - 1) * stride + kernel - input) / 2) };
}

/** Every place of a sliding window, with the cells of the input that it lies on. */
function windows(
  maps: Maps,
  [kernelHeight, kernelWidth]: [number, number],
  [down, across]: [number, number],
  isSame: boolean,
) {
  const rows = slide(maps.height, kernelHeight, down, isSame);
  const columns = slide(maps.width, kernelWidth, across, isSame);
  const places = Array.from({ length: rows.count * columns.count }, (_, at) => {
    const top = Math.floor(at / columns.count) * down - rows.before;
    const left = (at % columns.count) * across - columns.before;
    return Array.from({ length: kernelHeight * kernelWidth }, (_cell, tap) => {
      const row = top + Math.floor(tap / kernelWidth);
      const column = left + (tap % kernelWidth);
      const isInside = row >= 0 && column >= 0 && row < maps.height && column < maps.width;
      return { tap, cell: isInside ? row * maps.width + column : null };
    });
  });
  return { height: rows.count, width: columns.count, places };
}

function convolve(maps: Maps, layer: Extract<LayerSpec, { kind: "conv2d" }>, arrayOf: ArrayOf): Maps {
  const { filters, kernel: size, stride = 1, padding } = layer;
  const kernel = arrayOf("kernel") ?? new Float32Array();
  const bias = arrayOf("bias");
  const { height, width, places } = windows(maps, both(size), both(stride), padding === "same");
  const values = new Float64Array(places.length * filters);
  places.forEach((taps, place) => {
    for (let filter = 0; filter < filters; filter++) {
      let sum = bias?.[filter] ?? 0;
      for (const { tap, cell } of taps) {
        for (let channel = 0; cell !== null && channel < maps.channels; channel++)
          sum +=
            maps.values[cell * maps.channels + channel]! *
            kernel[(tap * maps.channels + channel) * filters + filter]!;
      }
      values[place * filters + filter] = sum;
    }
  });
  return { height, width, channels: filters, values };
}

function pool(maps: Maps, layer: Extract<LayerSpec, { kind: "maxPool2d" | "averagePool2d" }>): Maps {
  const { kind, size, stride = size, padding } = layer;
  const { height, width, places } = windows(maps, both(size), both(stride), padding === "same");
  const values = new Float64Array(places.length * maps.channels);
  places.forEach((taps, place) => {
    for (let channel = 0; channel < maps.channels; channel++) {
      const inside = taps.flatMap(({ cell }) =>
        cell === null ? [] : [maps.values[cell * maps.channels + channel]!],
      );
      const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
      values[place * maps.channels + channel] = kind === "maxPool2d" ? Math.max(...inside) : mean;
    }
  });
  return { height, width, channels: maps.channels, values };
}

function dense(maps: Maps, units: number, arrayOf: ArrayOf): Maps {
  const kernel = arrayOf("kernel") ?? new Float32Array();
  const bias = arrayOf("bias");
  const values = Float64Array.from({ length: units }, (_, unit) =>
    maps.values.reduce((sum, value, at) => sum + value * kernel[at * units + unit]!, bias?.[unit] ?? 0),
  );
  return { height: 1, width: 1, channels: units, values };
}

function normalise(value: number, channel: number, arrayOf: ArrayOf): number {
  const of = (name: string, absent: number) => arrayOf(name)?.[channel] ?? absent;
  const deviation = Math.sqrt(of("moving_variance", 1) + 0.001);
  return ((value - of("moving_mean", 0)) / deviation) * of("gamma", 1) + of("beta", 0);
}

function activate(name: string, values: Float64Array): Float64Array {
  switch (name) {
    case "relu":
      return values.map((value) => Math.max(value, 0));
    case "tanh":
      return values.map((value) => Math.tanh(value));
    case "sigmoid":
      return values.map((value) => 1 / (1 + Math.E ** -value));
    case "elu":
      return values.map((value) => (value > 0 ? value : Math.E ** value - 1));
    case "softmax": {
      const powers = values.map((value) => Math.E ** value);
      const total = powers.reduce((sum, power) => sum + power, 0);
      return powers.map((power) => power / total);
    }
    default:
      throw new Error(`no plain ${name}`);
  }
}
