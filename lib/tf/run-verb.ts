import type { Remote } from "comlink";
import { failure } from "./failure";
import type { Failure, Result } from "./protocol";
import type { WorkerSession } from "./worker-link";
import type { WorkerService } from "./worker-service";

/** One call of the worker. */
export type Verb<T> = (service: Remote<WorkerService>) => Promise<Result<T>>;

export interface RunVerbOptions {
  /** Aborting asks the worker to stop at its next step… */
  readonly signal: AbortSignal;
  /** … and, if it hasn't after so many milliseconds, ends the worker. */
  readonly hardCancelMs: number;
  /** Ends the worker of the session; what it was doing ends with that failure. */
  readonly endWorker: (reason: Failure) => void;
}

/**
 * The result of one call, whatever becomes of the worker. Never rejects: an exception in the worker is a bug that leaves it in an
 * unknown state, so it is ended as if it had crashed.
 */
export async function runVerb<T>(
  session: WorkerSession,
  verb: Verb<T>,
  { signal, hardCancelMs, endWorker }: RunVerbOptions,
): Promise<Result<T>> {
  let hardTimer: ReturnType<typeof setTimeout> | undefined;
  const onAbort = () => {
    session.service.cancel().catch(() => undefined);
    hardTimer = setTimeout(
      () => endWorker(failure("cancelled", "the worker didn't stop, and was ended")),
      hardCancelMs,
    );
  };
  const answer = verb(session.service).catch((error: unknown): Failure => {
    const failed = failure("worker-crashed", error instanceof Error ? error.message : String(error));
    endWorker(failed);
    return failed;
  });
  // After the call, so that the worker hears of the job before it hears of its end.
  if (signal.aborted) onAbort();
  else signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await session.ended.race(answer);
  } finally {
    clearTimeout(hardTimer);
    signal.removeEventListener("abort", onAbort);
  }
}
