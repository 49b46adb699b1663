/** The moments of a run that one can go back to. */

import type { TrainingState } from "./training-protocol";
import type { Checkpoint } from "./training-run";

/** A moment, complete. */
export interface StoredCheckpoint extends Checkpoint {
  readonly state: TrainingState;
}

/** How much is kept. */
export interface RingLimits {
  readonly checkpoints: number;
  readonly bytes: number;
}

const LIMITS: RingLimits = { checkpoints: 60, bytes: 64 * 2 ** 20 };

/**
 * Keeps complete states, evenly spread over the steps of a run: the first and the newest always, and of those between as many as fit;
 * where they don't, the distance between them doubles.
 */
export class CheckpointRing {
  readonly #limits: RingLimits;
  #kept: readonly StoredCheckpoint[] = [];
  /** Steps between two of those that stay. */
  #stride = 1;

  constructor(limits: RingLimits = LIMITS) {
    this.#limits = limits;
  }

  /** Oldest first; another array whenever it has changed. */
  get all(): readonly StoredCheckpoint[] {
    return this.#kept;
  }

  /** Adds the newest moment; one at the same step gives way. */
  add(checkpoint: StoredCheckpoint): void {
    const before = this.#kept.filter(({ step }) => step < checkpoint.step);
    this.#kept = [...this.#spread(before), checkpoint];
    while (this.#kept.length > 2 && this.#isTooMuch()) {
      this.#stride *= 2;
      this.#kept = [...this.#spread(before), checkpoint];
    }
  }

  /** The newest moment at or before a step, or the first one there is; null where there is none. */
  at(step: number): StoredCheckpoint | null {
    return this.#kept.findLast((checkpoint) => checkpoint.step <= step) ?? this.#kept[0] ?? null;
  }

  /** Forgets what came after so many steps. */
  cutAfter(step: number): void {
    this.#kept = this.#kept.filter((checkpoint) => checkpoint.step <= step);
  }

  /** The first one, and then those that are a stride away from the one before. */
  #spread(checkpoints: readonly StoredCheckpoint[]): StoredCheckpoint[] {
    const spread: StoredCheckpoint[] = [];
    for (const checkpoint of checkpoints) {
      const last = spread.at(-1);
      if (last === undefined || checkpoint.step - last.step >= this.#stride) spread.push(checkpoint);
    }
    return spread;
  }

  #isTooMuch(): boolean {
    const bytes = this.#kept.reduce((sum, { state }) => sum + sizeOf(state), 0);
    return this.#kept.length > this.#limits.checkpoints || bytes > this.#limits.bytes;
  }
}

function sizeOf({ weights, slots }: TrainingState): number {
  return [...weights, ...slots].reduce((sum, { values }) => sum + values.byteLength, 0);
}
