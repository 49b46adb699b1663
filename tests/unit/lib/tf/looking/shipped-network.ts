import { readFileSync } from "node:fs";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { SHIPPED_NETWORKS } from "@/lib/nn/networks/shipped";
import { loadClassifier } from "@/lib/tf/models/classifier";

/** A network as the site ships it, on the backend of the test. */
export function shippedModel(id: ImageSetId): LayersModel {
  const folder = `public/models/${id}`;
  return loadClassifier(SHIPPED_NETWORKS[id], {
    modelJson: readFileSync(`${folder}/model.json`, "utf8"),
    weights: new Uint8Array(readFileSync(`${folder}/weights.bin`)).buffer,
  });
}

/** Nothing to wait for. */
export const goOn = async (): Promise<void> => undefined;
