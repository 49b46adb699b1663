/** Every template, by the name under which a question asks for it. */

import type { Template } from "@/lib/quiz/fresh/template";
import {
  cleanPixel,
  ddimPixel,
  eulerPixel,
  guidedPixel,
  latentNumbers,
  networkPasses,
  noisyPixel,
  velocityPixel,
} from "./diffusion";
import { largestOutput } from "./kernels";
import { convCost, denseCost, mapsMemory, modelMemory, photoMemory } from "./memory-and-cost";
import { convNeurons, dilatedField, stackedField, strideField } from "./neurons-and-fields";
import {
  convOutput,
  convThenPoolOutput,
  dilatedConvOutput,
  overlappingPoolOutput,
  plainConvOutput,
  poolOutput,
  sameConvOutput,
  samePadding,
  stackedConvOutput,
  transposedConvOutput,
  transposedOverlap,
} from "./output-sizes";
import {
  conv3dParameters,
  convParameters,
  denseParameters,
  depthwiseParameters,
  flattenedDenseParameters,
  photoInDenseParameters,
  separableParameters,
} from "./parameters";
import { convShape, flatPlace, flattenShape, kernelTensorShape, poolShape } from "./shapes";
import { smallCnnParameters } from "./whole-networks";

export const TEMPLATES: Readonly<Record<string, Template>> = {
  "plain-conv-output": plainConvOutput,
  "conv-output": convOutput,
  "same-conv-output": sameConvOutput,
  "same-padding": samePadding,
  "dilated-conv-output": dilatedConvOutput,
  "transposed-conv-output": transposedConvOutput,
  "transposed-overlap": transposedOverlap,
  "stacked-conv-output": stackedConvOutput,
  "pool-output": poolOutput,
  "overlapping-pool-output": overlappingPoolOutput,
  "conv-then-pool-output": convThenPoolOutput,
  "conv-parameters": convParameters,
  "conv3d-parameters": conv3dParameters,
  "dense-parameters": denseParameters,
  "photo-in-dense-parameters": photoInDenseParameters,
  "flattened-dense-parameters": flattenedDenseParameters,
  "depthwise-parameters": depthwiseParameters,
  "separable-parameters": separableParameters,
  "small-cnn-parameters": smallCnnParameters,
  "largest-output": largestOutput,
  "conv-neurons": convNeurons,
  "stacked-field": stackedField,
  "stride-field": strideField,
  "dilated-field": dilatedField,
  "conv-shape": convShape,
  "pool-shape": poolShape,
  "flatten-shape": flattenShape,
  "flat-place": flatPlace,
  "kernel-tensor-shape": kernelTensorShape,
  "photo-memory": photoMemory,
  "maps-memory": mapsMemory,
  "model-memory": modelMemory,
  "conv-cost": convCost,
  "dense-cost": denseCost,
  "noisy-pixel": noisyPixel,
  "clean-pixel": cleanPixel,
  "velocity-pixel": velocityPixel,
  "ddim-pixel": ddimPixel,
  "euler-pixel": eulerPixel,
  "guided-pixel": guidedPixel,
  "network-passes": networkPasses,
  "latent-numbers": latentNumbers,
};
