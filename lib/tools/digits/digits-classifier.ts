import { augmentDigit, DIGIT_DEFORMATIONS } from "@/lib/datasets/digits/augment-digit";
import { digits } from "@/lib/nn/networks/digits";
import type { ShippedClassifier } from "@/lib/tools/classifier/shipped-classifier";
import { fetchMnist } from "@/lib/tools/mnist/fetch-mnist";
import { digitsCard } from "./digits-card";

/** The reader of handwritten digits, trained on MNIST. */
export const digitsClassifier: ShippedClassifier = {
  id: "digits",
  network: digits,
  vary: (image, side, random) => augmentDigit(image, side, DIGIT_DEFORMATIONS, random),
  plan: { seed: 1, epochs: 12, batch: 64, learningRate: 0.003, validation: 3_000 },
  images: () => fetchMnist(".cache"),
  card: digitsCard,
};
