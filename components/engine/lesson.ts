/** What the times of this machine teach about graphics cards. */

import { isSoftwareAdapter } from "@/lib/tf/backends/software-adapter";
import type { BackendCandidate, BackendName } from "@/lib/tf/protocol";

/** A backend and its time in milliseconds. */
export interface Timed {
  readonly name: BackendName;
  readonly milliseconds: number;
}

/** Is a graphics card worth its while on this machine? */
export type Lesson =
  /** The processor beats the graphics card, or the other way round, by `ratio` ≥ 1. */
  | {
      readonly kind: "processor-wins" | "card-wins";
      readonly processor: Timed;
      readonly card: Timed;
      readonly ratio: number;
    }
  /** There is no graphics card, only one that the processor imitates. */
  | { readonly kind: "imitated"; readonly detail: string }
  /** There is no graphics card that a page can use. */
  | { readonly kind: "no-card" }
  | { readonly kind: "unmeasured" };

const CARDS: readonly BackendName[] = ["webgpu", "webgl"];

/** The fastest way over the graphics card against the fastest over the processor, as measured here. */
export function lessonOf(candidates: readonly BackendCandidate[]): Lesson {
  const processor = fastestOf(candidates.filter(({ name }) => !CARDS.includes(name)));
  if (!processor) return { kind: "unmeasured" };
  const adapters = candidates.filter(({ name }) => CARDS.includes(name));
  // The time of an imitation says nothing of graphics cards.
  const card = fastestOf(adapters.filter((adapter) => !isImitated(adapter)));
  if (!card) {
    const imitation = adapters.find(isImitated);
    return imitation ? { kind: "imitated", detail: imitation.detail } : { kind: "no-card" };
  }
  const processorWins = processor.milliseconds <= card.milliseconds;
  const ratio = processorWins
    ? card.milliseconds / processor.milliseconds
    : processor.milliseconds / card.milliseconds;
  return { kind: processorWins ? "processor-wins" : "card-wins", processor, card, ratio };
}

/** Is this a graphics card that the processor imitates? True for a forced one as well, which has a time. */
export function isImitated({ state, detail }: Pick<BackendCandidate, "state" | "detail">): boolean {
  return state === "software" || isSoftwareAdapter(detail);
}

function fastestOf(candidates: readonly BackendCandidate[]): Timed | null {
  const timed = candidates.flatMap(({ name, medianMs }) =>
    medianMs === null ? [] : [{ name, milliseconds: medianMs }],
  );
  return timed.toSorted((a, b) => a.milliseconds - b.milliseconds)[0] ?? null;
}
