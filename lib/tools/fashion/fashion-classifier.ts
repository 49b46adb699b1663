import { mirroredAtRandom } from "@/lib/datasets/fashion/mirror-image";
import { fashion } from "@/lib/nn/networks/fashion";
import type { ShippedClassifier } from "@/lib/tools/classifier/shipped-classifier";
import { fashionCard } from "./fashion-card";
import { fetchFashion } from "./fetch-fashion";

/** The reader of clothes, trained on Fashion-MNIST. */
export const fashionClassifier: ShippedClassifier = {
  id: "fashion",
  network: fashion,
  vary: mirroredAtRandom,
  plan: { seed: 1, epochs: 16, batch: 64, learningRate: 0.002, validation: 3_000 },
  images: () => fetchFashion(".cache"),
  card: fashionCard,
};
