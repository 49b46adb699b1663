import { JobError } from "@/lib/tf/failure";
import { nextMacrotask } from "@/lib/tf/next-macrotask";

/** How a workload is timed. */
export interface MeasureOptions {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Ends the measurement between two rounds. */
  readonly signal: AbortSignal;
  /** Rounds that count, after two that only warm up; 5 by default. */
  readonly rounds?: number;
}

const WARM_UP_ROUNDS = 2;
/** A backend slower than this over all rounds has lost anyway, in milliseconds. */
const PATIENCE_MS = 2000;

/**
 * Median time of one round of some work, in milliseconds. Work that is hopelessly slow is done once or twice only.
 * @throws JobError "cancelled" if the signal ended it
 */
export async function medianOfRounds(
  work: () => Promise<void>,
  { now, signal, rounds = 5 }: MeasureOptions,
): Promise<number> {
  const times: number[] = [];
  const begin = now();
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    if (signal.aborted) throw new JobError("cancelled", "measurement stopped");
    const start = now();
    await work();
    const end = now();
    if (round >= WARM_UP_ROUNDS) times.push(end - start);
    if (times.length > 0 && end - begin > PATIENCE_MS) break;
    await nextMacrotask();
  }
  return median(times);
}

/** The middle of some numbers (the lower one of two middles); NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
