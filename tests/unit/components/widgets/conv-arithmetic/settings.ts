import fc from "fast-check";
import type { ConvArithmeticState } from "@/components/widgets/conv-arithmetic/conv-arithmetic.model";

/** Any settings that the controls can reach. */
export const settings: fc.Arbitrary<ConvArithmeticState> = fc.record({
  input: fc.integer({ min: 1, max: 16 }),
  kernel: fc.integer({ min: 1, max: 7 }),
  stride: fc.integer({ min: 1, max: 5 }),
  padding: fc.integer({ min: 0, max: 6 }),
  paddingMode: fc.constantFrom("valid", "same", "explicit"),
  dilation: fc.integer({ min: 1, max: 4 }),
  step: fc.integer({ min: 0, max: 783 }),
  showNumbers: fc.boolean(),
  showFormula: fc.boolean(),
});

/** Plain settings to vary in a test: a 3×3 kernel over a 5×5 input. */
export const plain: ConvArithmeticState = {
  input: 5,
  kernel: 3,
  stride: 1,
  padding: 0,
  paddingMode: "valid",
  dilation: 1,
  step: 0,
  showNumbers: false,
  showFormula: true,
};
