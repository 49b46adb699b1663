/** The examples of one block of training: noisy points with the velocities that the network should tell. */

import { createGaussian, mixSeed } from "@/lib/math/gaussian";
import { createRandom } from "@/lib/math/random";
import { BLOCK_STEPS, POINTS_BATCH, type PointsTask } from "./points-protocol";
import { conditionCount, timeInput } from "./points-spec";

/**
 * How often the class is left out, so that the network also learns to draw without one, which guidance needs. Half the time, where
 * the paper takes a tenth or a fifth: with a quarter, points drawn without a class lay a third further from the two moons.
 */
const DROP_RATE = 0.5;

const BLOCK_EXAMPLES = BLOCK_STEPS * POINTS_BATCH;

export interface PointsBlock {
  readonly examples: number;
  /** `[examples, inputs]`, as `pointsSpec` says. */
  readonly inputs: Float32Array;
  /** `[examples, 2]`: ε − point. */
  readonly targets: Float32Array;
}

/**
 * The examples of a block: (1 − t)·point + t·ε at times evenly spread over [0, 1]. The same for a seed and a block however training is
 * cut into calls.
 * @param block - counted from 0
 * @see Lipman et al. 2023, equation 23, https://arxiv.org/abs/2210.02747; Liu et al. 2023, equation 1, https://arxiv.org/abs/2209.03003
 * @see Ho & Salimans 2022, algorithm 1 (the class left out at random), https://arxiv.org/abs/2207.12598
 */
export function pointsBlock({ points, classes, classCount, seed }: PointsTask, block: number): PointsBlock {
  const random = createRandom(mixSeed(seed, 2 * block));
  const gaussian = createGaussian(mixSeed(seed, 2 * block + 1));
  const conditions = conditionCount(classCount);
  const width = 3 + conditions;
  const inputs = new Float32Array(BLOCK_EXAMPLES * width);
  const targets = new Float32Array(BLOCK_EXAMPLES * 2);
  for (let example = 0; example < BLOCK_EXAMPLES; example += 1) {
    const which = Math.floor(random() * classes.length);
    // One time in each of as many equal parts as a batch has examples.
    const time = ((example % POINTS_BATCH) + random()) / POINTS_BATCH;
    for (let axis = 0; axis < 2; axis += 1) {
      const clean = points[2 * which + axis]!; // two a class
      const noise = gaussian();
      inputs[example * width + axis] = (1 - time) * clean + time * noise;
      targets[example * 2 + axis] = noise - clean;
    }
    inputs[example * width + 2] = timeInput(time);
    const isDropped = random() < DROP_RATE;
    if (conditions > 0 && !isDropped) inputs[example * width + 3 + classes[which]!] = 1; // a class each
  }
  return { examples: BLOCK_EXAMPLES, inputs, targets };
}
