/** How wrong a network is on fruits that it hasn't seen. */

import { mean, type Scalar, square, sub, tensor, tidy } from "@tensorflow/tfjs-core";
import { TRAINING_PAIRS } from "@/lib/datasets/fruits/fruit-names";
import { fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";
import { noisyBatch } from "@/lib/diffusion/unet/noisy-batch";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { fruitExamples } from "@/lib/tf/diffusion/fruit-examples";
import { unetForward, weightTensors } from "@/lib/tf/diffusion/unet-forward";
import { inputTensors } from "@/lib/tf/diffusion/unet-gradients";

const BATCH = 32;
const BATCHES = 20;

/** How many images {@link measureLoss} looks at. */
export const MEASURED_IMAGES = BATCH * BATCHES;

/** The mean loss on {@link MEASURED_IMAGES} images of another seed than training's, the same at each call. */
export function measureLoss(spec: UNetSpec, values: Float32Array, seed: number): number {
  const schedule = fruitSchedule(spec);
  const range = { seed: seed + 1, pairs: TRAINING_PAIRS, batch: BATCH, first: 0, end: BATCH };
  return tidy(() => {
    const weights = weightTensors(spec, values);
    let sum = 0;
    for (let step = 0; step < BATCHES; step++) {
      const batch = noisyBatch(spec, schedule, fruitExamples(spec, { ...range, step }));
      const loss = tidy(() => {
        const inputs = inputTensors(spec, batch);
        return mean(
          square(sub(unetForward(spec, weights, inputs), tensor(batch.target, inputs.x.shape))),
        ) as Scalar;
      });
      sum += loss.dataSync()[0] ?? Number.NaN;
      loss.dispose();
    }
    return sum / BATCHES;
  });
}
