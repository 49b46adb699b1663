import { JobError } from "@/lib/tf/failure";
import { BACKEND_NAMES, type BackendAnswer, type BackendName } from "@/lib/tf/protocol";
import type { BackendHost } from "./backend-host";

/** What some work gave on one backend; null where it gave nothing, with the reason. */
export interface BackendVisit<T> extends Pick<BackendAnswer, "name" | "state" | "detail"> {
  readonly value: T | null;
}

export interface TourOptions<T> {
  /** The backend that computes now; it is taken in even if the processor imitates it. */
  readonly active: BackendName;
  /** Also the others that the processor imitates. */
  readonly withSoftware: boolean;
  readonly signal: AbortSignal;
  readonly work: () => Promise<T>;
  /** Lets go of what the work left on the backend. */
  readonly release: () => void;
}

/**
 * Does the same work on every backend there is, one after the other.
 * @returns one visit a backend, in the order of {@link BACKEND_NAMES}
 * @throws JobError if the work throws one, or "cancelled" if the signal ended the tour between two backends
 */
export async function tourBackends<T>(
  host: BackendHost,
  options: TourOptions<T>,
): Promise<BackendVisit<T>[]> {
  const visits: BackendVisit<T>[] = [];
  // From the one that always works to those that may take the worker down.
  for (const name of BACKEND_NAMES.toReversed()) {
    if (options.signal.aborted) throw new JobError("cancelled", "stopped between two backends");
    visits.unshift(await visit(host, name, options));
  }
  return visits;
}

async function visit<T>(
  host: BackendHost,
  name: BackendName,
  { active, withSoftware, work, release }: TourOptions<T>,
): Promise<BackendVisit<T>> {
  const { state, detail } = await host.probe(name);
  const isLeftOut = state === "absent" || (state === "software" && !withSoftware && name !== active);
  if (isLeftOut) return { name, state, detail, value: null };
  try {
    await host.activate(name);
    const outcome = await host.lost.race(work().then((value) => ({ value })));
    if (outcome === "lost" || host.isLost()) throw new Error("lost while it computed");
    return { name, state: "answered", detail, value: outcome.value };
  } catch (error) {
    if (error instanceof JobError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { name, state: "failed", detail: reason, value: null };
  } finally {
    release();
  }
}
