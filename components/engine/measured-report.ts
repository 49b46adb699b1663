import type { BackendCandidate, BackendName, BackendReport } from "@/lib/tf/protocol";

/** A backend with the time of a training step, where that was measured as well. */
export type MeasuredCandidate = BackendCandidate & {
  /** Median time of the training workload, in milliseconds; null until measured. */
  readonly trainMs?: number | null;
};

/** A report with what training costs and who does it, where the worker says so. */
export type MeasuredReport = Omit<BackendReport, "candidates"> & {
  readonly candidates: readonly MeasuredCandidate[];
  /** The backend that trains. */
  readonly training?: BackendName;
};
