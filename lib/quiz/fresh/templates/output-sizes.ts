/** Output sizes along one side, in cells. */

import { convGeometry, convOutputSize } from "@/lib/nn/conv-geometry";
import { poolOutputSize } from "@/lib/nn/pool";
import { transposedConvOutputSize } from "@/lib/nn/transposed-conv";
import type { Template } from "@/lib/quiz/fresh/template";

/** No padding, stride 1. Values: input, kernel. */
export const plainConvOutput: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const input = draw.whole(10, 64);
    const kernel = draw.oneOf([3, 4, 5, 7]);
    return {
      values: { input, kernel },
      answer: convOutputSize({ input, kernel }),
      wrong: {
        "starting-place-forgotten": input - kernel,
        "kernel-ignored": input,
        "kernel-added": input + kernel - 1,
      },
    };
  },
};

/**
 * Padding and stride, with part of a step left over, in sizes that the demo of convolution arithmetic can show.
 * Values: input, kernel, padding, stride, bothSides, room, steps, unused.
 */
export const convOutput: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const stride = draw.oneOf([2, 2, 3]);
    const kernel = draw.oneOf([3, 5, 7]);
    const padding = draw.whole(1, (kernel - 1) / 2);
    const side = draw.whole(11, 16);
    const input = (side + 2 * padding - kernel) % stride === 0 ? side - 1 : side;
    const room = input + 2 * padding - kernel;
    const geometry = convGeometry({ input, kernel, padding, stride });
    return {
      values: {
        input,
        kernel,
        padding,
        stride,
        bothSides: 2 * padding,
        room,
        steps: geometry.output - 1,
        unused: geometry.unused,
      },
      answer: geometry.output,
      wrong: {
        "padding-counted-once": convOutputSize({ input, kernel, padding: [padding, 0], stride }),
        "stride-ignored": convOutputSize({ input, kernel, padding }),
        "floor-forgotten": geometry.output + 1,
        "padding-ignored": convOutputSize({ input, kernel, stride }),
      },
    };
  },
};

/** "Same" padding with a stride. Values: input, kernel, stride. */
export const sameConvOutput: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const stride = draw.oneOf([2, 3, 4]);
    const kernel = draw.oneOf([5, 7]);
    const input = draw.whole(5, 24) * stride + draw.whole(1, stride - 1);
    return {
      values: { input, kernel, stride },
      answer: convOutputSize({ input, kernel, stride, padding: "same" }),
      wrong: {
        "stride-ignored": convOutputSize({ input, kernel, padding: "same" }),
        "padding-ignored": convOutputSize({ input, kernel, stride }),
        "rounded-down": Math.floor(input / stride),
      },
    };
  },
};

/** Cells to add on each side so that a kernel of odd side keeps the size at stride 1. Values: input, kernel, lost. */
export const samePadding: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const kernel = draw.oneOf([5, 7, 9, 11]);
    const input = draw.whole(12, 64);
    const { paddingBefore } = convGeometry({ input, kernel, padding: "same" });
    return {
      values: { input, kernel, lost: kernel - 1 },
      answer: paddingBefore,
      wrong: {
        "total-for-one-side": kernel - 1,
        "kernel-for-padding": kernel,
        "floor-forgotten": (kernel + 1) / 2,
      },
    };
  },
};

/** Dilation, no padding, stride 1, in sizes that the demo can show. Values: input, kernel, dilation, gaps, span. */
export const dilatedConvOutput: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const kernel = draw.oneOf([3, 4]);
    const dilation = draw.oneOf([2, 3, 4]);
    const input = draw.whole(Math.min(dilation * kernel + 1, 16), 16);
    const geometry = convGeometry({ input, kernel, dilation });
    return {
      values: { input, kernel, dilation, gaps: kernel - 1, span: geometry.effectiveKernel },
      answer: geometry.output,
      wrong: {
        "dilation-ignored": convOutputSize({ input, kernel }),
        "dilation-times-kernel": convOutputSize({ input, kernel: dilation * kernel }),
        "starting-place-forgotten": geometry.output - 1,
      },
    };
  },
};

/** A transposed convolution. Values: input, kernel, padding, stride, steps, reach. */
export const transposedConvOutput: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const stride = draw.oneOf([2, 3]);
    const kernel = draw.oneOf([4, 5]);
    const padding = 1;
    const input = draw.whole(6, 16);
    return {
      values: { input, kernel, padding, stride, steps: input - 1, reach: (input - 1) * stride + kernel },
      answer: transposedConvOutputSize({ input, kernel, padding, stride }),
      wrong: {
        "transposed-taken-for-direct": convOutputSize({ input, kernel, padding, stride }),
        "padding-counted-once": transposedConvOutputSize({ input, kernel, padding: [padding, 0], stride }),
        "padding-ignored": transposedConvOutputSize({ input, kernel, padding: 0, stride }),
      },
    };
  },
};

type Overlap = readonly [kernel: number, stride: number];

/** Kernels that overlap with such a stride, without being a multiple of it. */
const OVERLAPPING: readonly [Overlap, ...Overlap[]] = [
  [3, 2],
  [5, 2],
  [7, 2],
  [4, 3],
  [5, 3],
  [7, 3],
  [5, 4],
  [7, 4],
];

/** How many input cells of one channel add up in an output of a transposed convolution. Values: kernel, stride, perSide. */
export const transposedOverlap: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const [kernel, stride] = draw.oneOf(OVERLAPPING);
    const perSide = Math.ceil(kernel / stride);
    return {
      values: { kernel, stride, perSide },
      answer: perSide ** 2,
      wrong: {
        "overlap-ignored": 1,
        "side-not-squared": perSide,
        "stride-ignored": kernel ** 2,
      },
    };
  },
};

/** Layers of convolution one after another, no padding. Values: input, kernel, layers, lost, lostInAll. */
export const stackedConvOutput: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const kernel = draw.oneOf([3, 5]);
    const layers = draw.whole(3, 6);
    const input = draw.whole(40, 96);
    const answer = Array.from({ length: layers }).reduce<number>(
      (side) => convOutputSize({ input: side, kernel }),
      input,
    );
    return {
      values: { input, kernel, layers, lost: kernel - 1, lostInAll: layers * (kernel - 1) },
      answer,
      wrong: {
        "starting-place-forgotten": input - layers * kernel,
        "one-layer-counted": convOutputSize({ input, kernel }),
        "padding-assumed": input,
      },
    };
  },
};

/** Pooling without overlap, with cells left over. Values: input, size, kept, unused. */
export const poolOutput: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const size = draw.oneOf([2, 3, 4]);
    const input = draw.whole(5, 20) * size + draw.whole(1, size - 1);
    const answer = poolOutputSize({ input, size });
    return {
      values: { input, size, kept: answer * size, unused: input - answer * size },
      answer,
      wrong: {
        "stride-ignored": poolOutputSize({ input, size, stride: 1 }),
        "floor-forgotten": poolOutputSize({ input, size, padding: "same" }),
        "size-subtracted": input - size,
      },
    };
  },
};

/** Pooling whose windows overlap. Values: input, size, stride, room, steps. */
export const overlappingPoolOutput: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const input = 2 * draw.whole(8, 40);
    const [size, stride] = [3, 2];
    const answer = poolOutputSize({ input, size, stride });
    return {
      values: { input, size, stride, room: input - size, steps: answer - 1 },
      answer,
      wrong: {
        "size-for-stride": poolOutputSize({ input, size }),
        "stride-ignored": poolOutputSize({ input, size, stride: 1 }),
        "size-ignored": input / stride,
      },
    };
  },
};

/** A convolution, then a pooling of 2. Values: input, kernel, convolved. */
export const convThenPoolOutput: Template = {
  answers: "number",
  unit: "cells",
  draw(draw) {
    const kernel = draw.oneOf([3, 5, 7]);
    const convolved = 2 * draw.whole(8, 30);
    const input = convolved + kernel - 1;
    return {
      values: { input, kernel, convolved },
      answer: poolOutputSize({ input: convOutputSize({ input, kernel }), size: 2 }),
      wrong: {
        "pooling-forgotten": convOutputSize({ input, kernel }),
        "kernel-ignored": poolOutputSize({ input, size: 2 }),
        "starting-place-forgotten": convolved / 2 - 1,
      },
    };
  },
};
