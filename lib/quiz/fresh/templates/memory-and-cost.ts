/** Bytes to keep and products to work out. */

import { convOutputSize } from "@/lib/nn/conv-geometry";
import { convMultiplyAdds, denseMultiplyAdds } from "@/lib/nn/multiply-adds";
import { convParams, denseParams } from "@/lib/nn/params";
import { cellCount } from "@/lib/nn/shape";
import type { Template } from "@/lib/quiz/fresh/template";
import { convertUnit } from "@/lib/quiz/units";

/** Bytes of a float32 number. */
const FLOAT32_BYTES = 4;

function megabytes(bytes: number): number {
  return convertUnit(bytes, "B", "MB") ?? 0; // both measure memory
}

/** A colour photo as float32. Values: width, height, channels, numbers, bytesEach, pixels. */
export const photoMemory: Template = {
  answers: "number",
  unit: "MB",
  comparison: { name: "within-percent", by: 1 },
  draw(draw) {
    const width = 100 * draw.whole(5, 20);
    const height = 100 * draw.whole(4, 15);
    const channels = 3;
    const numbers = cellCount([height, width, channels]);
    return {
      values: { width, height, channels, pixels: width * height, numbers, bytesEach: FLOAT32_BYTES },
      answer: megabytes(numbers * FLOAT32_BYTES),
      wrong: {
        "one-byte-a-number": megabytes(numbers),
        "channels-forgotten": megabytes(width * height * FLOAT32_BYTES),
        "bits-for-bytes": megabytes(numbers * FLOAT32_BYTES * 8),
      },
    };
  },
};

/** Maps of a batch as float32. Values: batch, side, channels, perImage, numbers, bytesEach. */
export const mapsMemory: Template = {
  answers: "number",
  unit: "MB",
  comparison: { name: "within-percent", by: 1 },
  draw(draw) {
    const batch = draw.oneOf([10, 20, 40, 50]);
    const side = draw.oneOf([50, 100, 150, 200]);
    const channels = draw.oneOf([8, 10, 16, 20]);
    const perImage = cellCount([side, side, channels]);
    const bytes = batch * perImage * FLOAT32_BYTES;
    return {
      values: {
        batch,
        side,
        channels,
        perImage,
        numbers: batch * perImage,
        bytesEach: FLOAT32_BYTES,
      },
      answer: megabytes(bytes),
      wrong: {
        "batch-forgotten": megabytes(perImage * FLOAT32_BYTES),
        "one-byte-a-number": megabytes(bytes / FLOAT32_BYTES),
        "channels-forgotten": megabytes(bytes / channels),
      },
    };
  },
};

/** Weights of a model as float32. Values: millions, parameters, bytesEach. */
export const modelMemory: Template = {
  answers: "number",
  unit: "MB",
  comparison: { name: "within-percent", by: 1 },
  draw(draw) {
    const millions = draw.oneOf([4.2, 5.3, 11.7, 25.6, 60, 61, 138]);
    const parameters = Math.round(millions * 1e6);
    return {
      values: { millions, parameters, bytesEach: FLOAT32_BYTES },
      answer: megabytes(parameters * FLOAT32_BYTES),
      wrong: {
        "one-byte-a-number": megabytes(parameters),
        "bits-for-bytes": megabytes(parameters * FLOAT32_BYTES * 8),
        "half-precision-assumed": megabytes(parameters * 2),
      },
    };
  },
};

/** Multiply-adds of a convolution, no padding. Values: input, kernel, channels, filters, output, map, perCell. */
export const convCost: Template = {
  answers: "number",
  unit: "multiply-adds",
  draw(draw) {
    const kernel = draw.oneOf([3, 5]);
    const channels = draw.oneOf([2, 3, 4]);
    const filters = draw.oneOf([5, 8, 10]);
    const output = draw.oneOf([10, 20, 30]);
    const input = output + kernel - 1;
    const side = convOutputSize({ input, kernel });
    const layer = { kernel, inChannels: channels, filters };
    const cost = (outputCells: number) => convMultiplyAdds({ ...layer, outputCells });
    return {
      values: {
        input,
        kernel,
        channels,
        filters,
        output: side,
        map: side * side,
        perCell: cost(1) / filters,
      },
      answer: cost(side * side),
      wrong: {
        "weights-for-products": convParams({ ...layer, bias: false }),
        "channels-forgotten": cost(side * side) / channels,
        "kernel-ignored": cost(input * input),
        "filters-ignored": cost(side * side) / filters,
      },
    };
  },
};

/** Multiply-adds of a dense layer. Values: inputs, units. */
export const denseCost: Template = {
  answers: "number",
  unit: "multiply-adds",
  draw(draw) {
    const inputs = draw.oneOf([64, 100, 128, 256, 400]);
    const units = draw.oneOf([5, 10, 20, 50]);
    return {
      values: { inputs, units },
      answer: denseMultiplyAdds({ inputs, units }),
      wrong: {
        "biases-as-products": denseParams({ inputs, units }),
        "added-instead-of-multiplied": inputs + units,
        "two-operations-counted": 2 * denseMultiplyAdds({ inputs, units }),
      },
    };
  },
};
