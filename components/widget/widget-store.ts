/**
 * The states of all widgets of a page, outside React: a slide step can patch a widget that isn't loaded yet, and a link to
 * the other language can carry every state along.
 */

import { createMeasureStore, type MeasureStore } from "./measure-store";

type Patch = Readonly<Record<string, unknown>>;

interface Entry {
  state: object;
  readonly initial: object;
  /** Gives the state if the candidate is valid, else null. */
  readonly check: (candidate: unknown) => object | null;
  /** False where the address held a state that failed the check. */
  readonly isReadable: boolean;
  /** States to go back to, by the key of the step that changed them. */
  readonly undo: Map<string, object>;
}

export interface WidgetStore {
  /** Called by a widget when it comes to life. Returns false where an address held a state that is not valid. */
  register(id: string, initial: object, check: Entry["check"]): boolean;
  get(id: string): object | undefined;
  set(id: string, state: object): void;
  /** Back to how the chapter shows it. */
  reset(id: string): void;
  /** A slide step sets some fields, remembered under `key` so that stepping back can undo it. */
  applyStep(key: string, id: string, patch: Patch): void;
  undoStep(key: string, id: string): void;
  /** What the widgets have computed. */
  readonly measures: MeasureStore;
  /** States that differ from how the chapter shows them, for an address. */
  changed(): Readonly<Record<string, object>>;
  subscribe(listener: () => void): () => void;
}

/**
 * @param shared - states that the address brought, by widget id, not checked yet
 * @param seed - the random seed that the address asks for (`?seed=`), for every widget that has one
 */
export function createWidgetStore(
  shared: Readonly<Record<string, unknown>> = {},
  seed: number | null = null,
): WidgetStore {
  const entries = new Map<string, Entry>();
  const waiting = new Map<string, { key: string; patch: Patch }[]>();
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };

  function seeded(initial: object, check: Entry["check"]): object {
    return seed !== null && "seed" in initial ? (check({ ...initial, seed }) ?? initial) : initial;
  }

  function patchEntry(entry: Entry, key: string, patch: Patch) {
    const next = entry.check({ ...entry.state, ...patch });
    if (!next || entry.undo.has(key)) return;
    entry.undo.set(key, entry.state);
    entry.state = next;
  }

  return {
    register(id, asWritten, check) {
      const initial = seeded(asWritten, check);
      const known = entries.get(id);
      if (known) return known.isReadable;
      const brought = id in shared ? check(completed(shared[id], initial)) : null;
      const isReadable = brought !== null || !(id in shared);
      const entry: Entry = { state: brought ?? initial, initial, check, isReadable, undo: new Map() };
      if (!brought) for (const { key, patch } of waiting.get(id) ?? []) patchEntry(entry, key, patch);
      waiting.delete(id);
      entries.set(id, entry);
      notify();
      return isReadable;
    },
    get: (id) => entries.get(id)?.state,
    set(id, state) {
      const entry = entries.get(id);
      if (!entry || entry.state === state) return;
      entry.state = state;
      notify();
    },
    reset(id) {
      const entry = entries.get(id);
      if (!entry) return;
      entry.state = entry.initial;
      notify();
    },
    applyStep(key, id, patch) {
      const entry = entries.get(id);
      if (!entry) {
        waiting.set(id, [...(waiting.get(id) ?? []).filter((other) => other.key !== key), { key, patch }]);
        return;
      }
      patchEntry(entry, key, patch);
      notify();
    },
    undoStep(key, id) {
      waiting.set(
        id,
        (waiting.get(id) ?? []).filter((other) => other.key !== key),
      );
      const entry = entries.get(id);
      const before = entry?.undo.get(key);
      if (!entry || !before) return;
      entry.undo.delete(key);
      entry.state = before;
      notify();
    },
    measures: createMeasureStore(),
    changed() {
      const changed: Record<string, object> = {};
      for (const [id, entry] of entries) {
        if (JSON.stringify(entry.state) !== JSON.stringify(entry.initial)) changed[id] = entry.state;
      }
      for (const [id, state] of Object.entries(shared)) {
        if (!entries.has(id) && typeof state === "object" && state !== null) changed[id] = state;
      }
      return changed;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A state that a link gives only in part, with the rest as the chapter shows it; what is no object stays as it is. */
function completed(candidate: unknown, initial: object): unknown {
  if (typeof candidate !== "object" || candidate === null || Array.isArray(candidate)) return candidate;
  return { ...initial, ...candidate };
}
