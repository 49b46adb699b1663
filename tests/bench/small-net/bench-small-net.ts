/** How fast small nets train and answer on the backend of the moment. Runs in Node and in a page alike. */

import { dispose, tensor2d } from "@tensorflow/tfjs-core";
import { createRandom } from "@/lib/math/random";
import { evaluateSmallNet } from "@/lib/tf/small-net/evaluate-small-net";
import type { SmallNetData } from "@/lib/tf/small-net/small-net-data";
import type { SmallNetSpec } from "@/lib/tf/small-net/small-net-spec";
import { createSmallNet, disposeSmallNet, type SmallNet } from "@/lib/tf/small-net/small-net-variables";
import { type TrainSmallNetOptions, trainSmallNet } from "@/lib/tf/small-net/train-small-net";
import { median } from "@/tests/bench/median";

/** Figures of one net, each the median over the runs. */
export interface SmallNetFigures {
  /** Sizes of its layers, for instance "2-4-2-1". */
  readonly net: string;
  /** In calls that last about `RUN_MS`. */
  readonly epochsPerSecond: number;
  /** Milliseconds of a call for one epoch, the work of TensorFlow.js around it included. */
  readonly oneEpochMs: number;
  /** Milliseconds for every unit's activation on a grid of 100 × 100 points. */
  readonly gridMs: number;
  /** What the engine of TensorFlow Playground alone reaches with the same net, data and batches, on two cores of a small server. */
  readonly playgroundEpochsPerSecond: number;
}

interface Workload {
  readonly hiddenUnits: readonly number[];
  readonly playgroundEpochsPerSecond: number;
}

/** How long a measured call lasts, in milliseconds. */
const RUN_MS = 200;

const WORKLOADS: readonly Workload[] = [
  { hiddenUnits: [4, 2], playgroundEpochsPerSecond: 3068 },
  { hiddenUnits: [8, 8, 8, 8, 8, 8], playgroundEpochsPerSecond: 216 },
];

/** The playground's own setting. */
const TRAINING: Omit<TrainSmallNetOptions, "epochs"> = {
  loss: "halfSquaredError",
  regulariser: { kind: "none" },
  optimiser: { kind: "sgd", learningRate: 0.03 },
  batchSize: 10,
  seed: 1,
};

export interface BenchOptions {
  /** How many runs a median is taken over. */
  readonly runs: number;
  /** Milliseconds since some moment: `performance.now`, or the time that this program has computed. */
  readonly clock: () => number;
}

/** Measures each workload. */
export async function benchSmallNet(options: BenchOptions): Promise<readonly SmallNetFigures[]> {
  const figures: SmallNetFigures[] = [];
  for (const workload of WORKLOADS) figures.push(await benchWorkload(workload, options));
  return figures;
}

async function benchWorkload(workload: Workload, { runs, clock }: BenchOptions): Promise<SmallNetFigures> {
  const { hiddenUnits, playgroundEpochsPerSecond } = workload;
  const medianMs = stopwatch(clock);
  const data = exclusiveOr();
  const net = createSmallNet(specOf(hiddenUnits), 1);
  const epochs = await epochsThatTake(RUN_MS, medianMs, net, data);
  const runMs = await medianMs(runs, () => trainSmallNet(net, data, { ...TRAINING, epochs }));
  const oneEpochMs = await medianMs(runs * 20, () => trainSmallNet(net, data, { ...TRAINING, epochs: 1 }));
  const grid = gridPoints(100);
  const gridMs = await medianMs(runs, async () => dispose([...(await evaluateSmallNet(net, grid))]));
  dispose([data.inputs, data.targets, grid]);
  disposeSmallNet(net);
  return {
    net: [2, ...hiddenUnits, 1].join("-"),
    epochsPerSecond: (epochs / runMs) * 1000,
    oneEpochMs,
    gridMs,
    playgroundEpochsPerSecond,
  };
}

function specOf(hiddenUnits: readonly number[]): SmallNetSpec {
  return {
    inputs: 2,
    hidden: hiddenUnits.map((units) => ({ units, activation: "tanh" })),
    output: { units: 1, activation: "tanh" },
  };
}

/** 250 points of the playground's square, -6 to 6, whose class is the sign of x·y. */
function exclusiveOr(): SmallNetData {
  const random = createRandom(1);
  const points = Array.from({ length: 250 }, () => [12 * random() - 6, 12 * random() - 6] as const);
  return {
    inputs: tensor2d(points.map(([x, y]) => [x, y])),
    targets: tensor2d(points.map(([x, y]) => [x * y > 0 ? 1 : -1])),
  };
}

function gridPoints(side: number) {
  const at = (index: number) => (12 * index) / (side - 1) - 6;
  return tensor2d(
    Array.from({ length: side * side }, (_, index) => [at(index % side), at(Math.floor(index / side))]),
  );
}

/** Doubles the epochs of a call until it takes so long; that also lets the compiler see the code. */
async function epochsThatTake(
  targetMs: number,
  medianMs: MedianMs,
  net: SmallNet,
  data: SmallNetData,
): Promise<number> {
  for (let epochs = 16; ; epochs *= 2) {
    const ms = await medianMs(1, () => trainSmallNet(net, data, { ...TRAINING, epochs }));
    if (ms >= targetMs / 2) return Math.ceil((epochs * targetMs) / ms);
  }
}

/** Median duration of so many runs, in milliseconds. */
type MedianMs = (runs: number, run: () => Promise<unknown>) => Promise<number>;

function stopwatch(clock: () => number): MedianMs {
  return async (runs, run) => {
    const times: number[] = [];
    for (let done = 0; done < runs; done++) {
      const start = clock();
      await run();
      times.push(clock() - start);
    }
    return median(times);
  };
}
