/** A run at work on the active backend. */

import { concat, dispose, reshape, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { JobError } from "@/lib/tf/failure";
import { buildLogits } from "./build-logits";
import { crossEntropy } from "./cross-entropy";
import { digitBatches, partedDigits } from "./digit-examples";
import { type Probe, readProbe } from "./gradient-probe";
import { readVariables, writeVariables } from "./named-variable";
import type { BatchScore } from "./objective";
import { Optimiser } from "./optimiser";
import { partedOwnImages } from "./own-images";
import { StepPace } from "./step-pace";
import { type ExampleBatch, type Learner, trainStep, trainStepInParts } from "./train-step";
import { TrainingNetwork } from "./training-network";
import { trainingProblem } from "./training-problem";
import type { GradientPoint, TrainingSpec, TrainingState } from "./training-protocol";

/** A step that has been made, and whose outputs haven't been read back yet. */
export interface PendingStep {
  readonly outputs: readonly Tensor[];
  readonly batch: ExampleBatch;
}

/** The network, the optimiser and the place of one run. It owns all its tensors. */
export class ActiveRun {
  readonly id: string;
  readonly spec: TrainingSpec;
  readonly learner: Learner;
  /** The images that it never learns from. */
  readonly heldOut: DigitSet;
  readonly pace: StepPace;
  /** Have its tensors been freed? What still waits for a result then must give up. */
  isDisposed = false;
  readonly #model: LayersModel;
  readonly #batchOf: (step: number) => ExampleBatch;
  #step = 0;
  #known: TrainingState | null = null;
  #probes: readonly Probe[] = [];

  /**
   * A run before its first step.
   * @param set - the images that its specification names, or brings along
   * @throws JobError "bad-request" if the specification can't be trained
   */
  constructor(id: string, spec: TrainingSpec, set: DigitSet) {
    const problem = trainingProblem(spec, set.side);
    if (problem !== null) throw new JobError("bad-request", problem);
    this.id = id;
    this.spec = spec;
    this.#model = buildLogits(spec.network, spec.seed);
    const network = new TrainingNetwork(this.#model.layers);
    const optimiser = new Optimiser(spec.optimiser, network.variables);
    this.learner = { network, optimiser, objective: crossEntropy, seed: spec.seed };
    this.pace = new StepPace(network.mixesExamples ? 1 : spec.batch);
    const { data, seed } = spec;
    const { learnt, heldOut } = typeof data === "string" ? partedDigits(set) : partedOwnImages(data, seed);
    this.heldOut = heldOut;
    this.#batchOf = digitBatches(learnt, { ...spec, inputShape: spec.network.inputShape });
  }

  /** Steps done. */
  get step(): number {
    return this.#step;
  }

  /**
   * Makes one step.
   * @param pause - called between the parts of a batch; what it throws gives the step up
   */
  async advance(pause: () => Promise<void>): Promise<PendingStep> {
    const step = this.#step + 1;
    const batch = this.#batchOf(step);
    const { learningRate } = this.spec;
    const onProbe = this.#isMeasured(step) ? (probe: Probe) => void this.#keepProbe(probe) : undefined;
    const plan = { step, learningRate, onProbe };
    const { parts } = this.pace;
    const outputs =
      parts === 1
        ? [trainStep(this.learner, batch, plan)]
        : await trainStepInParts(this.learner, batch, plan, { parts, pause });
    this.#step = step;
    return { outputs, batch };
  }

  /** What the steps that were measured since the last call have shown; their tensors are freed. */
  async readGradients(): Promise<GradientPoint[]> {
    const probes = this.#probes;
    this.#probes = [];
    const { variables } = this.learner.network;
    return Promise.all(probes.map((probe) => readProbe(probe, variables)));
  }

  #isMeasured(step: number): boolean {
    const { validateEvery } = this.spec;
    return validateEvery > 0 && (step === 1 || step % validateEvery === 0);
  }

  /** A step that is done again replaces what it has shown before. */
  #keepProbe(probe: Probe): void {
    const again = this.#probes.filter(({ step }) => step >= probe.step);
    dispose(again.map(({ norms }) => norms));
    this.#probes = [...this.#probes.filter(({ step }) => step < probe.step), probe];
  }

  /** The run at this moment, as plain numbers that nobody changes. */
  async read(): Promise<TrainingState> {
    // A slice begins where the one before has ended.
    if (this.#known?.step === this.#step) return this.#known;
    const { weights } = this.learner.network;
    const step = this.#step;
    const arrays = await readVariables([...weights, ...this.learner.optimiser.slots()]);
    this.#known = { step, weights: arrays.slice(0, weights.length), slots: arrays.slice(weights.length) };
    return this.#known;
  }

  /**
   * Puts the run at another moment.
   * @throws JobError "bad-request" if the state is another network's, or another optimiser's
   */
  restore(state: TrainingState): void {
    writeVariables(this.learner.network.weights, state.weights);
    this.learner.optimiser.restore(state.slots);
    this.#step = state.step;
    this.#known = state;
  }

  /** Frees its tensors. */
  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    try {
      dispose(this.#probes.map(({ norms }) => norms));
      this.learner.optimiser.dispose();
      this.#model.dispose();
    } catch {
      // On a backend that broke down nothing can be freed; it goes as a whole.
    }
  }
}

/** How some steps went, read back together; their outputs are freed. */
export async function readScores(steps: readonly PendingStep[]): Promise<BatchScore[]> {
  const outputs = steps.flatMap((step) => step.outputs);
  const joined = tidy(() => concat(outputs.map((part) => reshape(part, [-1]))));
  dispose(outputs);
  let values: Float32Array;
  try {
    values = await joined.data<"float32">();
  } finally {
    joined.dispose();
  }
  let start = 0;
  return steps.map(({ batch: { examples, targets } }) => {
    const end = start + targets.length;
    const score = crossEntropy.score(values.subarray(start, end), targets, examples);
    start = end;
    return score;
  });
}
