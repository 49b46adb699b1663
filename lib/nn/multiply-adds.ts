/**
 * How much a layer computes. One multiply-add is one product added to a sum (two floating-point operations). As in
 * the published figures, products with padding zeros are counted, and biases, activations and poolings are not.
 */

import { type ConvWeights, channelsPerGroup, kernelCells } from "./params";
import { MAX_COUNT, requireExact, requireWhole } from "./whole-number";

/**
 * Multiply-adds of a convolution for one image.
 * @param outputCells - places of the output, channels aside: height · width. For a transposed convolution, whose
 * every input cell is spread by the kernel, give the places of the INPUT
 * @returns outputCells · cells of the kernel · inChannels / groups · filters
 * @throws ShapeError `not-whole`, `groups-indivisible` or `too-large`
 * @see He & Sun 2015, "Convolutional Neural Networks at Constrained Time Cost", equation 1,
 * https://arxiv.org/abs/1412.1710
 */
export function convMultiplyAdds(
  weights: Omit<ConvWeights, "bias"> & { readonly outputCells: number },
): number {
  const { kernel, inChannels, filters, groups = 1, outputCells } = weights;
  requireWhole("outputCells", outputCells, { most: Number.MAX_SAFE_INTEGER });
  const perCell = kernelCells(kernel) * channelsPerGroup({ inChannels, filters, groups }) * filters;
  return requireExact("multiplyAdds", outputCells * perCell);
}

/**
 * Multiply-adds of a fully connected layer for one example.
 * @returns inputs · units
 * @throws ShapeError `not-whole` or `too-large`
 */
export function denseMultiplyAdds({
  inputs,
  units,
}: {
  readonly inputs: number;
  readonly units: number;
}): number {
  requireWhole("inputs", inputs, { most: MAX_COUNT });
  requireWhole("units", units, { most: MAX_COUNT });
  return requireExact("multiplyAdds", inputs * units);
}
