/** All that a run has shown so far, and what can be gone back to. */

import { CheckpointRing, type StoredCheckpoint } from "./checkpoint-ring";
import { LossRecord } from "./loss-record";
import type {
  GradientPoint,
  LossHistory,
  TrainingState,
  TrainSlice,
  ValidationPoint,
} from "./training-protocol";
import type { Checkpoint, LossPoint } from "./training-run";

export class RunHistory {
  readonly #record: LossRecord;
  readonly #ring = new CheckpointRing();
  #validation: readonly ValidationPoint[] = [];
  #gradients: readonly GradientPoint[] = [];

  /** @param start - where the run begins, if not with its first weights */
  constructor(start: TrainingState | null = null) {
    this.#record = new LossRecord(start?.step ?? 0);
    if (start !== null) this.#keep(start);
  }

  get curve(): readonly LossPoint[] {
    return this.#record.curve();
  }

  get validation(): readonly ValidationPoint[] {
    return this.#validation;
  }

  get gradients(): readonly GradientPoint[] {
    return this.#gradients;
  }

  get checkpoints(): readonly Checkpoint[] {
    return this.#ring.all;
  }

  /** What the worker must know of the losses. */
  get losses(): LossHistory {
    return this.#record.history();
  }

  /** The newest checkpoint at or before a step, or the first one there is. */
  checkpointAt(step: number): StoredCheckpoint | null {
    return this.#ring.at(step);
  }

  add({ losses, accuracies, validation, gradients, initial, state }: TrainSlice): void {
    this.#record.append(losses, accuracies);
    if (validation.length > 0) {
      const [first] = validation;
      const before = this.#validation.filter(({ step }) => step < (first?.step ?? 0));
      this.#validation = [...before, ...validation];
    }
    if (gradients.length > 0) this.#gradients = [...this.#gradients, ...gradients];
    if (initial !== null) this.#keep(initial);
    this.#keep(state);
  }

  /** Gives up what came after so many steps. */
  cutAfter(step: number): void {
    this.#record.cutAfter(step);
    this.#ring.cutAfter(step);
    this.#validation = this.#validation.filter((point) => point.step <= step);
    this.#gradients = this.#gradients.filter((point) => point.step <= step);
  }

  #keep(state: TrainingState): void {
    const { step } = state;
    const validation = this.#validation.findLast((point) => point.step <= step) ?? null;
    this.#ring.add({ step, loss: this.#record.lossAt(step), validation, state });
  }
}
