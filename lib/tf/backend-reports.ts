import type { CachedChoice } from "./backends/backend-manager";
import { type ChoiceStorage, readChoice, writeChoice } from "./choice-cache";
import type { BackendReport } from "./protocol";

/** Where a measured choice is kept from one visit to the next. */
export interface ChoiceKeeping {
  /** It may throw. */
  readonly storage: () => ChoiceStorage | null;
  /** All that must be the same for a choice to hold, see {@link readChoice}. */
  readonly browser: string;
}

/** Jobs that come in between cut a look at the backends off; after so many tries it is left. */
const TRIES = 5;

/** What the page knows of the backends: the last report of its worker, and what was measured. */
export class BackendReports {
  readonly #keeping: ChoiceKeeping;
  readonly #listeners = new Set<() => void>();
  #last: BackendReport | null = null;
  #measured: BackendReport | null = null;
  #tries = 0;
  #isRechecked = false;

  constructor(keeping: ChoiceKeeping) {
    this.#keeping = keeping;
  }

  /** The last report; null before the first. */
  get last(): BackendReport | null {
    return this.#last;
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  adopt(report: BackendReport): void {
    if (report.chosenBy === "measured") {
      this.#measured = report;
      writeChoice(this.#keeping.storage, this.#keeping.browser, report);
    }
    this.#last = report;
    for (const listener of this.#listeners) listener();
  }

  /** What a new worker is told: the choice of an earlier visit, or of this one. */
  known(): CachedChoice | null {
    return readChoice(this.#keeping.storage, this.#keeping.browser) ?? this.#measured;
  }

  /** What to look at once there is time: all backends where none was measured, a kept choice once in a visit. */
  nextLook(): "measure" | "recheck" | null {
    if (this.#last === null || this.#tries >= TRIES) return null;
    const { chosenBy, candidates } = this.#last;
    if (chosenBy === "cached") return this.#isRechecked ? null : "recheck";
    const isUnmeasured = candidates.every(({ state }) => state !== "measured");
    return chosenBy === "fallback" && isUnmeasured ? "measure" : null;
  }

  /** Notes a try at {@link nextLook}. */
  noteTry(look: "measure" | "recheck", hasEnded: boolean): void {
    this.#tries++;
    if (look === "recheck" && hasEnded) this.#isRechecked = true;
  }
}
