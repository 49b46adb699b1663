/** Whole epochs of a small dense net: gather a batch, forward, loss, backward, step. It allocates next to nothing once under way. */

import type { SmallNetTrainJob, TrainedSmallNet } from "@/lib/tf/kernels/small-net/small-net-engine";
import { specForLoss } from "@/lib/tf/kernels/small-net/spec-for-loss";
import { fillEpochOrder } from "@/lib/tf/small-net/epoch-order";
import { OPTIMISER_SLOTS, type SmallNetRegulariser } from "@/lib/tf/small-net/small-net-training";
import { gather } from "./batch";
import { backward, type DenseLayer, parameterGradients } from "./dense-layer";
import { type DenseNet, denseNet, forwardPass } from "./dense-net";
import { meanLoss } from "./losses";
import { type OptimiserState, optimiserStep } from "./optimisers";

/** Everything that changes during a run. */
interface Run {
  readonly job: SmallNetTrainJob;
  readonly net: DenseNet;
  /** Parameters, gradient, and the slots row by row. */
  readonly state: OptimiserState;
  /** `[slots, parameters]`, the memory of the rows. */
  readonly slots: Float32Array;
  /** `[examples]` of the data. */
  readonly order: Uint32Array;
  readonly batchSize: number;
  /** `[outputs, batch]`. */
  readonly targets: Float32Array;
  /** `[batch]`. */
  readonly sums: Float32Array;
}

/** Trains on copies of the job's parameters and slots. */
export function trainEpochs(job: SmallNetTrainJob): TrainedSmallNet {
  const run = startRun(job);
  const { slots } = run;
  const { parameters } = run.state;
  const losses = new Float32Array(job.epochs).fill(Number.NaN);
  const parametersBefore = parameters.slice();
  const slotsBefore = slots.slice();
  for (let epoch = 0; epoch < job.epochs; epoch++) {
    parametersBefore.set(parameters);
    slotsBefore.set(slots);
    const loss = Math.fround(trainEpoch(run, job.firstEpoch + epoch));
    if (!Number.isFinite(loss) || !parameters.every(Number.isFinite)) {
      return { parameters: parametersBefore, slots: slotsBefore, losses };
    }
    losses[epoch] = loss;
  }
  return { parameters, slots, losses };
}

function startRun(job: SmallNetTrainJob): Run {
  const { spec, training, examples } = job;
  const batchSize = Math.min(training.batchSize, examples);
  const slots = job.slots.slice();
  const size = job.parameters.length;
  return {
    job,
    net: denseNet(specForLoss(spec, training.loss), batchSize),
    state: {
      parameters: job.parameters.slice(),
      slots: OPTIMISER_SLOTS[training.optimiser.kind].map((_, slot) =>
        slots.subarray(slot * size, (slot + 1) * size),
      ),
      gradient: new Float32Array(size),
      step: job.stepsDone,
    },
    slots,
    order: new Uint32Array(examples),
    batchSize,
    targets: new Float32Array(spec.output.units * batchSize),
    sums: new Float32Array(batchSize),
  };
}

/** The mean loss of one epoch. */
function trainEpoch(run: Run, epoch: number): number {
  const { job, net, order, batchSize } = run;
  fillEpochOrder(order, job.training.seed, epoch);
  let lossSum = 0;
  for (let start = 0; start < job.examples; start += batchSize) {
    const place = { start, examples: Math.min(batchSize, job.examples - start), order };
    gather(job.inputs, job.spec.inputs, place, net.inputs);
    gather(job.targets, job.spec.output.units, place, run.targets);
    lossSum += place.examples * trainBatch(run, place.examples);
  }
  return lossSum / job.examples;
}

/** The mean loss of a batch, before the step that learns from it. */
function trainBatch(run: Run, examples: number): number {
  const { net, state, job } = run;
  const { parameters, gradient } = state;
  const { loss, regulariser, optimiser } = job.training;
  forwardPass(net, parameters, examples);
  const batchLoss = meanLoss(loss, net.output, run.targets, examples);
  for (let depth = net.layers.length - 1; depth >= 0; depth--) {
    const layer = net.layers[depth]!; // depth counts down through all layers
    const before = net.layers[depth - 1];
    parameterGradients(layer, before?.values ?? net.inputs, gradient, examples);
    if (before !== undefined) backward(layer, parameters, before, run.sums, examples);
    addPenalty(regulariser, layer, parameters, gradient);
  }
  state.step++;
  optimiserStep(optimiser, state);
  return batchLoss;
}

/** Adds the derivative of the penalty on weights: rate · sign(w) for l1, rate · w for l2. */
function addPenalty(
  regulariser: SmallNetRegulariser,
  { weights, biases }: DenseLayer,
  parameters: Float32Array,
  gradient: Float32Array,
): void {
  if (regulariser.kind === "none") return;
  const { kind, rate } = regulariser;
  for (let index = weights; index < biases; index++) {
    const weight = parameters[index]!; // biases follow the layer's weights
    gradient[index]! += rate * (kind === "l1" ? Math.sign(weight) : weight);
  }
}
