import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConvAxis,
  convGeometry,
  convOutputSize,
  inputWindow,
  type Padding,
} from "@/lib/nn/conv-geometry";
import { ShapeError } from "@/lib/nn/shape-error";
import { axes } from "./geometry-arbitraries";
import { shapeProblem } from "./shape-problem";

type ExplicitPad = [[number, number], [number, number], [number, number], [number, number]];

/** The padding along the height; the width is one cell under a kernel of one cell. */
function tfPadding(padding: Padding): "valid" | "same" | ExplicitPad {
  if (typeof padding === "string") return padding;
  const [before, after] = typeof padding === "number" ? [padding, padding] : padding;
  return [
    [0, 0],
    [before, after],
    [0, 0],
    [0, 0],
  ];
}

/** TensorFlow.js wants to be told to round down where the padding is explicit, and refuses to be told elsewhere. */
function tfRounding(padding: Padding): "floor" | undefined {
  return typeof padding === "string" ? undefined : "floor";
}

function tfOutputSize({ input, kernel, stride = 1, padding = "valid", dilation = 1 }: ConvAxis): number {
  return tf.tidy(() => {
    const image = tf.zeros<tf.Rank.R4>([1, input, 1, 1]);
    const filter = tf.zeros<tf.Rank.R4>([kernel, 1, 1, 1]);
    const pad = tfPadding(padding);
    return tf.conv2d(image, filter, [stride, 1], pad, "NHWC", [dilation, 1], tfRounding(padding)).shape[1];
  });
}

/** TensorFlow.js gives an empty tensor where it is one cell short, and an error where it is more. */
function tfGivesNothing(axis: ConvAxis): boolean {
  try {
    return tfOutputSize(axis) === 0;
  } catch {
    return true;
  }
}

/** Output size, or null where the geometry is refused. */
function outputOrNull(axis: ConvAxis): number | null {
  try {
    return convOutputSize(axis);
  } catch (error) {
    if (error instanceof ShapeError && error.code === "kernel-too-large") return null;
    throw error;
  }
}

describe("convOutputSize", () => {
  it("is the size of what tf.conv2d really puts out, and refuses where nothing would come out", () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const output = outputOrNull(axis);
        if (output === null) expect(tfGivesNothing(axis)).toBe(true);
        else expect(tfOutputSize(axis)).toBe(output);
      }),
      { numRuns: 400 },
    );
  });

  it("gives one output where the kernel just fits", () => {
    expect(convOutputSize({ input: 5, kernel: 5 })).toBe(1);
    expect(convOutputSize({ input: 5, kernel: 3, dilation: 2 })).toBe(1);
    expect(convOutputSize({ input: 1, kernel: 3, padding: 1 })).toBe(1);
  });

  it("doesn't grow with the stride", () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const output = outputOrNull(axis);
        const wider = outputOrNull({ ...axis, stride: axis.stride + 1 });
        expect(output === null ? 0 : output).toBeGreaterThanOrEqual(wider ?? 0);
      }),
    );
  });

  it("counts, for any size it takes, as many windows as fit when they are laid one by one", () => {
    fc.assert(
      fc.property(axes, fc.integer({ min: 1, max: 9 }), (axis, stride) => {
        const { input, kernel, dilation } = axis;
        const span = dilation * (kernel - 1) + 1;
        let windows = 0;
        for (let start = 0; start + span <= input; start += stride) windows++;
        expect(outputOrNull({ input, kernel, dilation, stride }) ?? 0).toBe(windows);
      }),
    );
  });
});

describe("convGeometry", () => {
  it("pads each side as TensorFlow does", () => {
    fc.assert(
      fc.property(axes, (axis) => {
        fc.pre(outputOrNull(axis) !== null);
        const { paddingBefore, paddingAfter, effectiveKernel } = convGeometry(axis);
        const { padInfo, effectiveFilterHeight } = tf.backend_util.computeConv2DInfo(
          [1, axis.input, 1, 1],
          [axis.kernel, 1, 1, 1],
          [axis.stride, 1],
          [axis.dilation, 1],
          tfPadding(axis.padding),
          tfRounding(axis.padding),
        );
        expect([paddingBefore, paddingAfter, effectiveKernel]).toEqual([
          padInfo.top,
          padInfo.bottom,
          effectiveFilterHeight,
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it("puts the odd cell of same padding after the input", () => {
    expect(convGeometry({ input: 6, kernel: 3, stride: 2, padding: "same" })).toEqual({
      input: 6,
      kernel: 3,
      stride: 2,
      dilation: 1,
      output: 3,
      paddingBefore: 0,
      paddingAfter: 1,
      effectiveKernel: 3,
      unused: 0,
    });
  });

  it("leaves unused exactly the cells after the last window", () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const output = outputOrNull(axis);
        fc.pre(output !== null);
        const geometry = convGeometry(axis);
        const last = inputWindow(geometry, geometry.output - 1).at(-1) ?? Number.NaN;
        expect(last + 1 + geometry.unused).toBe(geometry.input + geometry.paddingAfter);
      }),
    );
  });
});

describe("inputWindow", () => {
  it("starts in the padding and steps by the stride", () => {
    const geometry = convGeometry({ input: 5, kernel: 3, stride: 2, padding: 1 });
    const windows = [0, 1, 2].map((index) => inputWindow(geometry, index));
    expect(windows).toEqual([
      [-1, 0, 1],
      [1, 2, 3],
      [3, 4, 5],
    ]);
  });

  it("spaces the taps by the dilation", () => {
    expect(inputWindow(convGeometry({ input: 7, kernel: 3, dilation: 3 }), 0)).toEqual([0, 3, 6]);
  });

  it("refuses an output that doesn't exist", () => {
    const geometry = convGeometry({ input: 5, kernel: 3 });
    for (const index of [-1, 3, 0.5, Number.NaN]) {
      expect(shapeProblem(() => inputWindow(geometry, index)).values).toEqual({ index, output: 3 });
    }
  });
});

describe("an impossible geometry", () => {
  it("names the kernel and the padded input", () => {
    expect(shapeProblem(() => convOutputSize({ input: 3, kernel: 7, padding: 1 }))).toEqual({
      message: "kernel 7 is larger than the padded input 5",
      code: "kernel-too-large",
      values: { kernel: 7, dilation: 1, effectiveKernel: 7, input: 3, paddedInput: 5 },
      layer: null,
    });
  });

  it("names what a dilated kernel spans", () => {
    expect(shapeProblem(() => convOutputSize({ input: 8, kernel: 3, dilation: 4 })).message).toBe(
      "kernel 3 with dilation 4 spans 9, larger than the padded input 8",
    );
  });

  it.each(["input", "kernel", "stride", "dilation"])("names a bad %s and its value", (quantity) => {
    for (const value of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e7]) {
      const problem = shapeProblem(() => convOutputSize({ input: 9, kernel: 3, [quantity]: value }));
      expect(problem.message).toBe(`${quantity} must be a whole number from 1 to 1000000, not ${value}`);
      expect(problem.values).toEqual({ quantity, value, least: 1, most: 1_000_000 });
    }
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("names a padding of %s", (padding) => {
    const message = `padding must be a whole number from 0 to 1000000, not ${padding}`;
    expect(shapeProblem(() => convOutputSize({ input: 9, kernel: 3, padding })).message).toBe(message);
    expect(shapeProblem(() => convOutputSize({ input: 9, kernel: 3, padding: [1, padding] })).message).toBe(
      message,
    );
  });

  it.each([["SAME"], [[1]], [[1, 2, 3]], [{}]])("names a padding of another form: %j", (padding) => {
    const axis = { input: 9, kernel: 3, padding } as unknown as ConvAxis; // what untyped data could hold
    expect(shapeProblem(() => convOutputSize(axis)).code).toBe("bad-padding");
  });
});
