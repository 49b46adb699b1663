import { correlate2d } from "@/lib/nn/correlate2d";
import type { Template } from "@/lib/quiz/fresh/template";

/** What a kernel of 2 × 2 makes of one window of its size, with a bias. */
function output(weights: readonly number[], pixels: readonly number[], bias: number): number {
  const side = { height: 2, width: 2, kernelHeight: 2, kernelWidth: 2 };
  const input = Float32Array.from(pixels);
  const { values } = correlate2d({ input, kernel: Float32Array.from(weights), ...side });
  return (values[0] ?? Number.NaN) + bias;
}

/** The largest output that pixels between 0 and 1 can get from a kernel with two positive and two negative weights. */
export const largestOutput: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const [first, third] = [draw.whole(3, 6), draw.whole(3, 6)];
    const [second, fourth] = [draw.whole(1, 3), draw.whole(1, 3)];
    const bias = draw.whole(1, 4);
    const weights = [first, -second, third, -fourth];
    return {
      values: { first, second, third, fourth, bias },
      answer: output(weights, [1, 0, 1, 0], bias),
      wrong: {
        "ink-everywhere-for-most": output(weights, [1, 1, 1, 1], bias),
        "bias-forgotten": output(weights, [1, 0, 1, 0], 0),
        "negative-weights-as-positive": output(weights.map(Math.abs), [1, 1, 1, 1], bias),
      },
    };
  },
};
