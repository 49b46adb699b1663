import type { Failure, FailureReason } from "./protocol";

/** A job that gave no result, as a value. */
export function failure(reason: FailureReason, detail: string): Failure {
  return { ok: false, reason, detail };
}

/** Thrown inside the worker to end a job with an expected failure. */
export class JobError extends Error {
  override readonly name = "JobError";
  constructor(
    readonly reason: FailureReason,
    detail: string,
  ) {
    super(detail);
  }
}

const OUT_OF_MEMORY =
  /out of memory|\boom\b|allocation failed|array length|enlarge memory|unable to create webgltexture|maxbuffersize|greater than webgl maximum/i;
const BACKEND_LOST =
  /context (was |is |has been )?lost|context_lost|device (was |is |has been )?lost|lost device|aborted\(|unreachable|memory access out of bounds|mapasync/i;

/**
 * The failure that an exception stands for, or null where it is a bug of ours.
 *
 * TensorFlow.js and the browsers have no error classes for a lack of memory or a lost GPU, only messages.
 * @param isLost - does the backend itself say that it is lost?
 */
export function failureOf(error: unknown, isLost: boolean): Failure | null {
  if (error instanceof JobError) return failure(error.reason, error.message);
  const detail = error instanceof Error ? error.message : String(error);
  if (OUT_OF_MEMORY.test(detail)) return failure("out-of-memory", detail);
  if (isLost || BACKEND_LOST.test(detail)) return failure("backend-lost", detail);
  return null;
}
