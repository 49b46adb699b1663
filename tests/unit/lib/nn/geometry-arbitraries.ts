import fc from "fast-check";
import type { ConvAxis, Padding } from "@/lib/nn/conv-geometry";

const side = fc.integer({ min: 0, max: 4 });

/** Any padding one axis can have. */
export const paddings: fc.Arbitrary<Padding> = fc.oneof(
  fc.constantFrom<Padding>("valid", "same"),
  side,
  fc.tuple(side, side),
);

/** The options of one axis, small enough to compute; stride and dilation are never both above 1, as TensorFlow asks. */
export const axes: fc.Arbitrary<Required<ConvAxis> & { stride: number; padding: Padding; dilation: number }> =
  fc
    .record({
      input: fc.integer({ min: 1, max: 14 }),
      kernel: fc.integer({ min: 1, max: 6 }),
      step: fc.integer({ min: 1, max: 4 }),
      isDilated: fc.boolean(),
      padding: paddings,
    })
    .map(({ step, isDilated, ...rest }) => ({
      ...rest,
      stride: isDilated ? 1 : step,
      dilation: isDilated ? step : 1,
    }));
