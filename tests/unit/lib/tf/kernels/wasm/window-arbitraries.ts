import fc from "fast-check";

const side = fc.integer({ min: 1, max: 4 });
const stride = fc.integer({ min: 1, max: 3 });

/** A geometry that TensorFlow.js takes: it has dilations only where the stride is 1. */
export const windows = fc
  .record({
    batch: fc.integer({ min: 1, max: 9 }),
    input: fc.tuple(fc.integer({ min: 7, max: 13 }), fc.integer({ min: 7, max: 13 })),
    inChannels: fc.integer({ min: 1, max: 9 }),
    outChannels: fc.integer({ min: 1, max: 11 }),
    kernel: fc.tuple(side, side),
    stride: fc.tuple(stride, stride),
    dilation: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
    isDilated: fc.boolean(),
    pad: fc.constantFrom("valid" as const, "same" as const),
    seed: fc.integer(),
  })
  .map(({ isDilated, ...geometry }) => ({
    ...geometry,
    stride: (isDilated ? [1, 1] : geometry.stride) as [number, number],
    dilation: (isDilated ? geometry.dilation : [1, 1]) as [number, number],
  }));
