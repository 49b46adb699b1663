import { z } from "zod";

/** What a chapter may write on `<ConvArithmetic>`; sizes in cells along one side. */
export const convArithmeticProps = z.strictObject({
  input: z.int().min(1).max(16).default(5),
  kernel: z.int().min(1).max(7).default(3),
  stride: z.int().min(1).max(5).default(1),
  /** "valid" (none), "same" (as many as keep ⌈input / stride⌉), or so many cells on each side. */
  padding: z.union([z.enum(["valid", "same"]), z.int().min(0).max(6)]).default("valid"),
  dilation: z.int().min(1).max(4).default(1),
  /** Whether made-up numbers are written in the cells at the start. */
  showNumbers: z.boolean().default(false),
  /** Whether the size of the output is worked out below the figure; false where the reader is to find the rule. */
  showFormula: z.boolean().default(true),
});

export type ConvArithmeticProps = z.infer<typeof convArithmeticProps>;
