/** The numbers that the demos of a page have computed, for questions that hold a prediction to them. */

export interface Measured {
  /** The state of the demo in which they were computed. */
  readonly state: object;
  /** By the name of the measure. @see DEMO_MEASURES */
  readonly values: Readonly<Record<string, number>>;
}

export interface MeasureStore {
  /** @param measured - null while the demo hasn't computed in its present state */
  publish(id: string, measured: Measured | null): void;
  get(id: string): Measured | null;
  subscribe(listener: () => void): () => void;
}

/** A store in which nothing is computed yet. Listeners hear only of what differs. */
export function createMeasureStore(): MeasureStore {
  const published = new Map<string, Measured>();
  const listeners = new Set<() => void>();
  const get = (id: string) => published.get(id) ?? null;
  return {
    get,
    publish(id, measured) {
      if (isSame(get(id), measured)) return;
      if (measured) published.set(id, measured);
      else published.delete(id);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isSame(one: Measured | null, other: Measured | null): boolean {
  if (one === null || other === null) return one === other;
  const names = Object.keys(one.values);
  return (
    one.state === other.state &&
    names.length === Object.keys(other.values).length &&
    names.every((name) => one.values[name] === other.values[name])
  );
}
