import { JobError } from "./failure";
import { nextMacrotask } from "./next-macrotask";

/** A pause that lets messages through, and throws JobError "cancelled" once the signal is aborted. */
export function pauseUnless(signal: AbortSignal): () => Promise<void> {
  return async () => {
    await nextMacrotask();
    if (signal.aborted) throw new JobError("cancelled", "stopped while it ran");
  };
}
