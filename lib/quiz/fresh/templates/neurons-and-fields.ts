/** How many neurons a layer has, and how much of the image each of them sees. */

import { convOutputSize } from "@/lib/nn/conv-geometry";
import { convParams } from "@/lib/nn/params";
import { receptiveField } from "@/lib/nn/receptive-field";
import { cellCount } from "@/lib/nn/shape";
import type { Template } from "@/lib/quiz/fresh/template";

/** Neurons of a convolution on a grey image. Values: input, kernel, filters, output, map. */
export const convNeurons: Template = {
  answers: "number",
  unit: "neurons",
  draw(draw) {
    const kernel = draw.oneOf([3, 5]);
    const output = draw.oneOf([8, 10, 12, 20, 24, 26, 30]);
    const input = output + kernel - 1;
    const filters = draw.oneOf([4, 6, 8, 10, 12]);
    const side = convOutputSize({ input, kernel });
    return {
      values: { input, kernel, filters, output: side, map: side * side },
      answer: cellCount([side, side, filters]),
      wrong: {
        "parameters-for-neurons": convParams({ kernel, inChannels: 1, filters }),
        "filters-ignored": side * side,
        "kernel-ignored": cellCount([input, input, filters]),
        "side-not-squared": side * filters,
      },
    };
  },
};

/** Convolutions one after another, stride 1. Values: kernel, layers, added, addedInAll. */
export const stackedField: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const kernel = draw.oneOf([3, 5, 7]);
    const layers = draw.whole(2, 5);
    const stack = Array.from({ length: layers }, () => ({ kernel }));
    return {
      values: { kernel, layers, added: kernel - 1, addedInAll: layers * (kernel - 1) },
      answer: receptiveField(stack).size,
      wrong: {
        "kernels-added": layers * kernel,
        "last-layer-only": kernel,
        "kernels-multiplied": kernel ** layers,
      },
    };
  },
};

/** A convolution, a pooling of 2, a convolution. Values: kernel1, kernel2, afterPool, gaps, added. */
export const strideField: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const kernel1 = draw.oneOf([3, 5, 7]);
    const kernel2 = draw.oneOf([3, 5, 7]);
    const layers = [{ kernel: kernel1 }, { kernel: 2, stride: 2 }, { kernel: kernel2 }];
    return {
      values: {
        kernel1,
        kernel2,
        afterPool: receptiveField(layers.slice(0, 2)).size,
        gaps: kernel2 - 1,
        added: 2 * (kernel2 - 1),
      },
      answer: receptiveField(layers).size,
      wrong: {
        "stride-ignored": receptiveField(layers.map(({ kernel }) => ({ kernel }))).size,
        "kernels-added": kernel1 + 2 + kernel2,
        "last-layer-only": kernel2,
        "kernels-multiplied": kernel1 * 2 * kernel2,
      },
    };
  },
};

/** Convolutions whose dilation doubles from layer to layer. Values: kernel, layers, added, lastDilation, dilationSum. */
export const dilatedField: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const kernel = draw.oneOf([3, 5, 7]);
    const layers = draw.whole(3, 5);
    const dilations = Array.from({ length: layers }, (_, layer) => 2 ** layer);
    const lastDilation = 2 ** (layers - 1);
    const dilationSum = dilations.reduce((sum, dilation) => sum + dilation, 0);
    return {
      values: { kernel, layers, added: kernel - 1, lastDilation, dilationSum },
      answer: receptiveField(dilations.map((dilation) => ({ kernel, dilation }))).size,
      wrong: {
        "dilation-ignored": receptiveField(dilations.map(() => ({ kernel }))).size,
        "last-layer-only": receptiveField([{ kernel, dilation: lastDilation }]).size,
        "kernels-added": (kernel - 1) * dilationSum + layers,
      },
    };
  },
};
