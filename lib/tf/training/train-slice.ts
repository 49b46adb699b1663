/** A moment of training: as many steps as fit, what they showed, and where they led. */

import { dispose } from "@tensorflow/tfjs-core";
import { type ActiveRun, type PendingStep, readScores } from "./active-run";
import { deadLayer, LossWatch } from "./divergence";
import { examineDigits } from "./examine-digits";
import { hasFiniteWeights, rewind, rewindToFinite } from "./rewind";
import type {
  Divergence,
  GradientPoint,
  TrainingState,
  TrainSlice,
  TrainSliceRequest,
  ValidationPoint,
} from "./training-protocol";

/** What a slice needs of its worker. */
export interface SliceSurroundings {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Lets messages through; it throws if the slice is to be given up. */
  readonly pause: () => Promise<void>;
}

/** Messages get through at least so often where steps are short, in milliseconds. */
const BURST_MS = 40;

/**
 * Goes on with a run for a moment, by at least one step.
 * @param start - the run where it stands, as plain numbers
 */
export async function trainSlice(
  run: ActiveRun,
  start: TrainingState,
  request: TrainSliceRequest,
  surroundings: SliceSurroundings,
): Promise<Omit<TrainSlice, "initial">> {
  const work = new SliceWork(run, request, surroundings);
  await work.run();
  const { state, divergence } = await settle(run, start, work.divergence, surroundings);
  const steps = state.step - start.step;
  return {
    losses: Float32Array.from(work.losses.slice(0, steps)),
    accuracies: Float32Array.from(work.accuracies.slice(0, steps)),
    validation: work.validation.filter(({ step }) => step <= state.step),
    gradients: work.gradients.filter(({ step }) => step <= state.step),
    state,
    stepMs: run.pace.medianMs,
    parts: run.pace.parts,
    divergence,
  };
}

/** The steps of one slice. */
class SliceWork {
  readonly losses: number[] = [];
  readonly accuracies: number[] = [];
  readonly validation: ValidationPoint[] = [];
  readonly gradients: GradientPoint[] = [];
  divergence: Divergence | null = null;
  readonly #run: ActiveRun;
  readonly #request: TrainSliceRequest;
  readonly #surroundings: SliceSurroundings;
  readonly #watch: LossWatch;
  readonly #beganMs: number;

  constructor(run: ActiveRun, request: TrainSliceRequest, surroundings: SliceSurroundings) {
    this.#run = run;
    this.#request = request;
    this.#surroundings = surroundings;
    this.#watch = new LossWatch(request.before);
    this.#beganMs = surroundings.now();
  }

  async run(): Promise<void> {
    if (this.#run.step === 0) await this.#look();
    while (this.divergence === null && this.#goesOn()) {
      await this.#trainBurst();
      if (this.divergence === null) await this.#look();
    }
  }

  #goesOn(): boolean {
    const done = this.losses.length;
    if (done === 0) return this.#request.steps > 0;
    return done < this.#request.steps && this.#elapsedMs() < this.#request.budgetMs;
  }

  #elapsedMs(): number {
    return this.#surroundings.now() - this.#beganMs;
  }

  /** Some steps, read back together: on a GPU each reading back takes longer than a step. */
  async #trainBurst(): Promise<void> {
    const { now, pause } = this.#surroundings;
    const { pace } = this.#run;
    const most = Math.min(pace.burst, this.#request.steps - this.losses.length, this.#stepsToNextLook());
    const began = now();
    const pending: PendingStep[] = [];
    try {
      do pending.push(await this.#run.advance(pause));
      while (pending.length < most && now() - began < BURST_MS && this.#elapsedMs() < this.#request.budgetMs);
    } catch (error) {
      dispose(pending.flatMap(({ outputs }) => outputs));
      throw error;
    }
    const scores = await readScores(pending);
    this.gradients.push(...(await this.#run.readGradients()));
    pace.note(now() - began, pending.length);
    const first = this.#run.step - pending.length + 1;
    for (const [index, { loss: exact, accuracy }] of scores.entries()) {
      // As the page keeps it and may send it back.
      const loss = Math.fround(exact);
      this.divergence ??= this.#watch.add(first + index, loss);
      this.losses.push(loss);
      this.accuracies.push(accuracy);
    }
    await pause();
  }

  #stepsToNextLook(): number {
    const { validateEvery } = this.#run.spec;
    return validateEvery === 0 ? Number.POSITIVE_INFINITY : validateEvery - (this.#run.step % validateEvery);
  }

  /** Shows the held-out images to the network, if it is time. */
  async #look(): Promise<void> {
    const { spec, step, learner, heldOut } = this.#run;
    if (spec.validateEvery === 0 || step % spec.validateEvery !== 0 || heldOut.count === 0) return;
    const { network } = learner;
    const findings = await examineDigits(network, heldOut, spec.network.inputShape, this.#surroundings);
    const { evaluation, loss } = findings;
    this.validation.push({ step, loss, accuracy: evaluation.correct / evaluation.total });
    // A unit that is 0 before anything was learnt may still be woken.
    if (step > 0) this.divergence = deadLayer(network.reluLayers, findings, step);
  }
}

/** Where the run stands after its steps: at the last good one, if something went wrong. */
async function settle(
  run: ActiveRun,
  start: TrainingState,
  found: Divergence | null,
  { pause }: SliceSurroundings,
): Promise<{ state: TrainingState; divergence: Divergence | null }> {
  if (found?.kind === "exploding") {
    await rewind(run, start, found.step - 1, pause);
    return { state: await run.read(), divergence: found };
  }
  if (found?.kind !== "not-finite") {
    const state = await run.read();
    if (hasFiniteWeights(state)) return { state, divergence: found };
  }
  const bad = found?.kind === "not-finite" ? found.step : null;
  const state = await rewindToFinite(run, start, bad === null ? run.step : bad - 1, pause);
  const step = state.step + 1;
  return { state, divergence: { kind: "not-finite", step, where: step === bad ? "loss" : "weights" } };
}
