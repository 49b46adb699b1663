/** Training the network of the points, block by block, for as long as a call may take. */

import { tensor2d } from "@tensorflow/tfjs-core";
import { readParameters, readSmallNet, restoreSmallNet } from "@/lib/tf/small-net/small-net-state";
import { createSmallNet, disposeSmallNet, type SmallNet } from "@/lib/tf/small-net/small-net-variables";
import { trainSmallNet } from "@/lib/tf/small-net/train-small-net";
import { pointsBlock } from "./points-block";
import {
  BLOCK_STEPS,
  POINTS_BATCH,
  type PointsNetwork,
  type PointsTask,
  type TrainPointsReply,
  type TrainPointsRequest,
} from "./points-protocol";
import { pointsSpec } from "./points-spec";

/** Learning rate of the first step; after n steps it is this / √(1 + n / 500). */
const FIRST_RATE = 0.008;
const RATE_STEPS = 500;

export interface TrainPointsSurroundings {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Lets messages through; throws if training is to end. */
  readonly pause: () => Promise<void>;
}

/**
 * Goes on with a network, or begins one. The same task gives the same weights at the same step, wherever and in however many calls.
 * @throws SmallNetError if `from` isn't a network for so many classes
 */
export async function trainPoints(
  { task, from, budgetMs, steps }: TrainPointsRequest,
  { now, pause }: TrainPointsSurroundings,
): Promise<TrainPointsReply> {
  const end = now() + budgetMs;
  const net = openNet(task, from);
  try {
    const initial = from === null ? await readParameters(net) : null;
    const losses: number[] = [];
    let hasDiverged = false;
    for (let done = 0; done < steps && (done === 0 || now() < end); done += BLOCK_STEPS) {
      const loss = await trainBlock(net, task);
      hasDiverged = loss === null;
      if (loss === null) break;
      losses.push(loss);
      await pause();
    }
    const state = await readSmallNet(net);
    const network = { step: state.steps, parameters: state.parameters, slots: state.slots };
    return { network, initial, losses, hasDiverged };
  } finally {
    disposeSmallNet(net);
  }
}

function openNet({ classCount, seed }: PointsTask, from: PointsNetwork | null): SmallNet {
  const spec = pointsSpec(classCount);
  if (from === null) return createSmallNet(spec, seed);
  return restoreSmallNet(spec, { ...from, steps: from.step, epochs: from.step / BLOCK_STEPS });
}

/** The mean loss of the next block; null if it diverged. */
async function trainBlock(net: SmallNet, task: PointsTask): Promise<number | null> {
  const block = pointsBlock(task, net.epochs);
  const inputs = tensor2d(block.inputs, [block.examples, net.spec.inputs]);
  const targets = tensor2d(block.targets, [block.examples, 2]);
  const learningRate = FIRST_RATE / Math.sqrt(1 + (net.epochs * BLOCK_STEPS) / RATE_STEPS);
  try {
    const run = await trainSmallNet(
      net,
      { inputs, targets },
      {
        epochs: 1,
        loss: "meanSquaredError",
        regulariser: { kind: "none" },
        optimiser: { kind: "adam", learningRate },
        batchSize: POINTS_BATCH,
        seed: task.seed,
      },
    );
    return run.outcome === "finished" ? (run.losses[0] ?? null) : null;
  } finally {
    inputs.dispose();
    targets.dispose();
  }
}
