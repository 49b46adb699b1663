import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";
import { buildModel, UnsupportedLayerError } from "@/lib/tf/build-model";
import { JobError } from "@/lib/tf/failure";

/**
 * The model of a network that ends before the softmax, if it has one. The caller owns it and disposes it.
 * @param seed - the same seed gives the same weights
 * @throws JobError "bad-request" for a layer that TensorFlow.js can't express
 */
export function buildLogits(network: NetworkSpec, seed: number): LayersModel {
  const { layers, inputShape } = logitsNetwork(network);
  try {
    return buildModel(layers, inputShape, seed);
  } catch (error) {
    if (error instanceof UnsupportedLayerError) throw new JobError("bad-request", error.message);
    throw error;
  }
}

/**
 * The same network without the softmax at its end, wherever that was written: the loss takes the numbers before it. Layers keep their
 * names and their weights.
 */
function logitsNetwork({ inputShape, layers }: NetworkSpec): NetworkSpec {
  const last = layers.at(-1);
  if (last === undefined || !("activation" in last) || last.activation !== "softmax")
    return { inputShape, layers };
  const others = layers.slice(0, -1);
  if (last.kind === "activation") return { inputShape, layers: others };
  const linear: LayerSpec = { ...last, activation: "linear" };
  return { inputShape, layers: [...others, linear] };
}
