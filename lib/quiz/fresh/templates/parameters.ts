/** How many numbers a layer learns. */

import { convParams, denseParams, depthwiseConvParams, separableConvParams } from "@/lib/nn/params";
import type { Template } from "@/lib/quiz/fresh/template";

/** A convolution with biases. Values: kernel, channels, filters, side, window, weights, perFilter. */
export const convParameters: Template = {
  answers: "number",
  unit: "parameters",
  draw(draw) {
    const kernel = draw.oneOf([3, 3, 5]);
    const channels = draw.oneOf([2, 3, 4, 6, 8]);
    const filters = draw.oneOf([6, 8, 10, 12, 16, 20]);
    const side = draw.oneOf([12, 14, 28, 32]);
    const layer = { kernel, inChannels: channels, filters };
    const weights = convParams({ ...layer, filters: 1, bias: false });
    return {
      values: { kernel, channels, filters, side, window: kernel * kernel, weights, perFilter: weights + 1 },
      answer: convParams(layer),
      wrong: {
        "bias-forgotten": convParams({ ...layer, bias: false }),
        "channels-forgotten": convParams({ ...layer, inChannels: 1 }),
        "kernel-not-squared": convParams({ ...layer, kernel: [kernel] }),
        "bias-for-each-channel": convParams({ ...layer, inChannels: 1 }) * channels,
        "filters-ignored": convParams({ ...layer, filters: 1 }),
      },
    };
  },
};

/** A convolution of videos with biases. Values: kernel, frames, channels, filters, weights, perFilter. */
export const conv3dParameters: Template = {
  answers: "number",
  unit: "parameters",
  draw(draw) {
    const kernel = draw.oneOf([3, 5]);
    const frames = draw.oneOf([2, 3, 4]);
    const channels = draw.oneOf([2, 3, 4]);
    const filters = draw.oneOf([5, 8, 10, 20]);
    const layer = { kernel: [frames, kernel, kernel], inChannels: channels, filters };
    const weights = convParams({ ...layer, filters: 1, bias: false });
    return {
      values: { kernel, frames, channels, filters, weights, perFilter: weights + 1 },
      answer: convParams(layer),
      wrong: {
        "time-axis-forgotten": convParams({ ...layer, kernel }),
        "bias-forgotten": convParams({ ...layer, bias: false }),
        "channels-forgotten": convParams({ ...layer, inChannels: 1 }),
        "filters-ignored": convParams({ ...layer, filters: 1 }),
      },
    };
  },
};

/** A dense layer. Values: inputs, units, perUnit, weights. */
export const denseParameters: Template = {
  answers: "number",
  unit: "parameters",
  draw(draw) {
    const inputs = draw.oneOf([20, 30, 64, 100, 120, 128, 256]);
    const units = draw.oneOf([5, 8, 10, 12, 32, 50]);
    return {
      values: { inputs, units, perUnit: inputs + 1, weights: inputs * units },
      answer: denseParams({ inputs, units }),
      wrong: {
        "bias-forgotten": denseParams({ inputs, units, bias: false }),
        "added-instead-of-multiplied": inputs + units,
        "one-bias-for-all": denseParams({ inputs, units, bias: false }) + 1,
        "bias-for-each-input": denseParams({ inputs: units, units: inputs }),
      },
    };
  },
};

/** A small colour photo in a dense layer. Values: width, height, pixels, channels, inputs, units, perUnit. */
export const photoInDenseParameters: Template = {
  answers: "number",
  unit: "parameters",
  draw(draw) {
    const [width, height] = draw.oneOf([
      [100, 80],
      [120, 100],
      [200, 150],
      [300, 200],
      [400, 300],
    ]);
    const channels = 3;
    const units = draw.oneOf([10, 20, 50, 100]);
    const pixels = width * height;
    const inputs = pixels * channels;
    return {
      values: { width, height, pixels, channels, inputs, units, perUnit: inputs + 1 },
      answer: denseParams({ inputs, units }),
      wrong: {
        "bias-forgotten": denseParams({ inputs, units, bias: false }),
        "channels-forgotten": denseParams({ inputs: pixels, units }),
        "added-instead-of-multiplied": inputs + units,
        "bias-for-each-channel": denseParams({ inputs: pixels, units }) * channels,
      },
    };
  },
};

/** Maps flattened, then a dense layer. Values: side, channels, units, places, inputs, perUnit. */
export const flattenedDenseParameters: Template = {
  answers: "number",
  unit: "parameters",
  draw(draw) {
    const side = draw.oneOf([4, 5, 6, 7]);
    const channels = draw.oneOf([8, 10, 16, 20]);
    const units = draw.oneOf([5, 10, 20]);
    const places = side * side;
    const inputs = places * channels;
    return {
      values: { side, channels, units, places, inputs, perUnit: inputs + 1 },
      answer: denseParams({ inputs, units }),
      wrong: {
        "bias-forgotten": denseParams({ inputs, units, bias: false }),
        "channels-forgotten": denseParams({ inputs: places, units }),
        "flatten-ignored": denseParams({ inputs: channels, units }),
        "side-not-squared": denseParams({ inputs: side * channels, units }),
      },
    };
  },
};

/** A depthwise convolution. Values: kernel, channels, window, perChannel. */
export const depthwiseParameters: Template = {
  answers: "number",
  unit: "parameters",
  draw(draw) {
    const kernel = draw.oneOf([3, 5]);
    const channels = draw.oneOf([8, 10, 12, 16, 20, 32]);
    return {
      values: { kernel, channels, window: kernel * kernel, perChannel: kernel * kernel + 1 },
      answer: depthwiseConvParams({ kernel, inChannels: channels }),
      wrong: {
        "channels-mixed": convParams({ kernel, inChannels: channels, filters: channels }),
        "bias-forgotten": depthwiseConvParams({ kernel, inChannels: channels, bias: false }),
        "kernel-not-squared": depthwiseConvParams({ kernel: [kernel], inChannels: channels }),
      },
    };
  },
};

/** A separable convolution. Values: kernel, channels, filters, window, depthwise, pointwise, full. */
export const separableParameters: Template = {
  answers: "number",
  unit: "parameters",
  draw(draw) {
    const kernel = draw.oneOf([3, 5]);
    const channels = draw.oneOf([8, 10, 16, 20]);
    const filters = draw.oneOf([20, 30, 32, 40]);
    const layer = { kernel, inChannels: channels, filters };
    const depthwise = depthwiseConvParams({ kernel, inChannels: channels, bias: false });
    const pointwise = convParams({ kernel: 1, inChannels: channels, filters });
    return {
      values: {
        kernel,
        channels,
        filters,
        window: kernel * kernel,
        depthwise,
        pointwise,
        perFilter: channels + 1,
        full: convParams(layer),
      },
      answer: separableConvParams(layer),
      wrong: {
        "channels-mixed": convParams(layer),
        "bias-forgotten": separableConvParams({ ...layer, bias: false }),
        "pointwise-forgotten": depthwise,
        "depthwise-forgotten": pointwise,
      },
    };
  },
};
