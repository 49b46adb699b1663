import { type AnswerEvent, byTime } from "./answer-event";

export interface MergedEvents {
  /** All of them, each once, in the order in which they happened. */
  readonly events: readonly AnswerEvent[];
  /** Those that were not there before. */
  readonly added: readonly AnswerEvent[];
  /** How many were there already. */
  readonly known: number;
  /** Ids under which something else was there; what was there first is kept. */
  readonly conflicting: readonly string[];
}

/** Adds events to those that are there: nothing that is there is changed or lost. */
export function mergeEvents(present: readonly AnswerEvent[], others: readonly AnswerEvent[]): MergedEvents {
  const all = new Map(present.map((event) => [event.id, event]));
  const added: AnswerEvent[] = [];
  const conflicting: string[] = [];
  for (const event of others) {
    const there = all.get(event.id);
    if (there === undefined) {
      all.set(event.id, event);
      added.push(event);
    } else if (canonical(there) !== canonical(event)) conflicting.push(event.id);
  }
  return {
    events: [...all.values()].toSorted(byTime),
    added,
    known: others.length - added.length - conflicting.length,
    conflicting,
  };
}

/** The same text for the same record, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
