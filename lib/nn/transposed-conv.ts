/** Output size of a transposed convolution along one axis. */

import { type ConvAxis, explicitPadding } from "./conv-geometry";
import { ShapeError } from "./shape-error";
import { requireExact, requireWhole } from "./whole-number";

/**
 * Number of outputs of a transposed convolution along one axis, in cells. Padding is that of the convolution being
 * transposed: it cuts the output.
 * @returns "same": input·stride. "valid": input·stride + max(effectiveKernel − stride, 0), as in Keras.
 * Explicit padding: (input − 1)·stride + effectiveKernel − before − after, as in PyTorch. The last two differ where
 * the stride is larger than the kernel: Keras adds the cells that the last step skips, explicit padding 0 doesn't.
 * @throws ShapeError `empty-output` if the padding leaves nothing, `not-whole` or `bad-padding`
 * @see Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning", relationship 13,
 * https://arxiv.org/abs/1603.07285; Keras, `compute_conv_transpose_output_length`
 * @example transposedConvOutputSize({ input: 7, kernel: 4, stride: 2, padding: "same" }) // 14
 */
export function transposedConvOutputSize(axis: ConvAxis): number {
  const input = requireWhole("input", axis.input);
  const kernel = requireWhole("kernel", axis.kernel);
  const stride = requireWhole("stride", axis.stride ?? 1);
  const dilation = requireWhole("dilation", axis.dilation ?? 1);
  const padding = axis.padding ?? "valid";
  const effectiveKernel = dilation * (kernel - 1) + 1;
  if (padding === "same") return requireExact("output", input * stride);
  if (padding === "valid") {
    return requireExact("output", input * stride + Math.max(effectiveKernel - stride, 0));
  }
  const [before, after] = explicitPadding(padding);
  const output = (input - 1) * stride + effectiveKernel - before - after;
  if (output < 1) throw new ShapeError("empty-output", { output });
  return requireExact("output", output);
}
