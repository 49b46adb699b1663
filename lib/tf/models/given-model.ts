/** A model of a network that the page brings along, with its weights. */

import type { Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { ShapeError } from "@/lib/nn/shape-error";
import { buildModel, UnsupportedLayerError } from "@/lib/tf/build-model";
import { JobError } from "@/lib/tf/failure";
import type { GivenNetwork } from "@/lib/tf/protocol";
import { writeVariables } from "@/lib/tf/training/named-variable";

/**
 * The network on the active backend. The caller owns it and disposes it.
 * @throws JobError "bad-request" if it can't be built, or the weights aren't its own; no tensor is left behind then
 */
export function buildGiven({ network, weights }: GivenNetwork): LayersModel {
  const model = buildNamed(network);
  try {
    // The weights of a built layer are Variables; its types say Tensor.
    const variables = model.layers.flatMap((layer) =>
      layer.weights.map((weight) => ({ name: weight.originalName, variable: weight.read() as Variable })),
    );
    writeVariables(variables, weights);
  } catch (error) {
    model.dispose();
    throw error;
  }
  return model;
}

function buildNamed({ layers, inputShape }: GivenNetwork["network"]): LayersModel {
  try {
    return buildModel(layers, inputShape, 0);
  } catch (error) {
    if (error instanceof UnsupportedLayerError || error instanceof ShapeError)
      throw new JobError("bad-request", error.message);
    throw error;
  }
}
