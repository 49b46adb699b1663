import { createRandom } from "@/lib/math/random";
import { correlate2d } from "@/lib/nn/correlate2d";
import type { LayerActivation, LayerWeights } from "@/lib/tf/protocol";

/** One map of `[height, width, channels]` as `[height, width]`. */
export function oneMap(values: Float32Array, channels: number, channel: number): Float32Array {
  return Float32Array.from(
    { length: values.length / channels },
    (_, place) => values[place * channels + channel] ?? 0,
  );
}

/** The kernel between one input map and one filter, out of `[side, side, inChannels, filters]`. */
export function oneKernel(
  weights: LayerWeights,
  place: { channels: number; channel: number; filter: number },
) {
  const filters = weights.bias.length;
  const taps = weights.kernel.length / (place.channels * filters);
  return Float32Array.from(
    { length: taps },
    (_, tap) => weights.kernel[(tap * place.channels + place.channel) * filters + place.filter] ?? 0,
  );
}

/** Random weights of the digits network, in [-0.5, 0.5]. */
export function randomWeights(seed: number): LayerWeights[] {
  const random = createRandom(seed);
  const values = (length: number) => Float32Array.from({ length }, () => random() - 0.5);
  const shapes = [
    { name: "conv1", kernelShape: [5, 5, 1, 8] },
    { name: "conv2", kernelShape: [5, 5, 8, 16] },
    { name: "logits", kernelShape: [256, 10] },
  ];
  return shapes.map(({ name, kernelShape }) => ({
    name,
    kernelShape,
    kernel: values(kernelShape.reduce((size, side) => size * side, 1)),
    bias: values(kernelShape.at(-1) ?? 0),
  }));
}

export function randomImage(seed: number): Float32Array<ArrayBuffer> {
  const random = createRandom(seed);
  return Float32Array.from({ length: 784 }, () => Math.max(0, random() * 2 - 1));
}

/** Every layer's output, by the plain convolution of lib/nn and nothing of the widget. */
export function forward(image: Float32Array, weights: readonly LayerWeights[]): LayerActivation[] {
  const [first, second, dense] = weights as [LayerWeights, LayerWeights, LayerWeights];
  const conv1 = convolve(image, 28, 1, first);
  const relu1 = conv1.map((value) => Math.max(0, value));
  const pool1 = pool(relu1, 24, 8);
  const conv2 = convolve(pool1, 12, 8, second);
  const relu2 = conv2.map((value) => Math.max(0, value));
  const pool2 = pool(relu2, 8, 16);
  const logits = dense.bias.map((bias, unit) =>
    pool2.reduce((sum, value, input) => sum + value * (dense.kernel[input * 10 + unit] ?? 0), bias),
  );
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const softmax = exponentials.map((value) => value / total);
  const all = { conv1, relu1, pool1, conv2, relu2, pool2, logits, softmax };
  return Object.entries(all).map(([name, values]) => ({ name, shape: [values.length], values }));
}

function convolve(input: Float32Array, side: number, channels: number, weights: LayerWeights): Float32Array {
  const filters = weights.bias.length;
  const output = side - 4;
  const result = new Float32Array(output * output * filters);
  for (let filter = 0; filter < filters; filter++) {
    for (let channel = 0; channel < channels; channel++) {
      const { values } = correlate2d({
        input: oneMap(input, channels, channel),
        height: side,
        width: side,
        kernel: oneKernel(weights, { channels, channel, filter }),
        kernelHeight: 5,
        kernelWidth: 5,
        bias: channel === 0 ? weights.bias[filter] : 0,
      });
      values.forEach((value, place) => {
        result[place * filters + filter] = (result[place * filters + filter] ?? 0) + value;
      });
    }
  }
  return result;
}

function pool(input: Float32Array, side: number, channels: number): Float32Array {
  const output = side / 2;
  return Float32Array.from({ length: output * output * channels }, (_, index) => {
    const channel = index % channels;
    const column = Math.floor(index / channels) % output;
    const row = Math.floor(index / channels / output);
    const at = (y: number, x: number) =>
      input[((2 * row + y) * side + 2 * column + x) * channels + channel] ?? 0;
    return Math.max(at(0, 0), at(0, 1), at(1, 0), at(1, 1));
  });
}
