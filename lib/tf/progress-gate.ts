/** At most one message in so many milliseconds crosses from the worker to the page. */
const PROGRESS_INTERVAL_MS = 50;

/**
 * Lets through the first message, and then one at most every `intervalMs`; those between are dropped, since each message
 * holds all that came before.
 * @param now - milliseconds of a monotonic clock
 */
export function progressGate<T>(
  emit: (message: T) => void,
  now: () => number,
  intervalMs: number = PROGRESS_INTERVAL_MS,
): (message: T) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (message) => {
    const time = now();
    if (time - last < intervalMs) return;
    last = time;
    emit(message);
  };
}
