/** What each backend measured, as bars side by side. */

import type { BackendCandidate, BackendName, BackendReport } from "@/lib/tf/protocol";
import { isImitated } from "./lesson";

export const WORKLOADS = ["inference", "training"] as const;
export type Workload = (typeof WORKLOADS)[number];

/** One time as a bar. */
export interface TimeBar {
  /** Null where it wasn't measured. */
  readonly milliseconds: number | null;
  /** Length of the bar: the share of the slowest backend, in [0, 1]. */
  readonly share: number;
  /** This backend does this work here. */
  readonly isInUse: boolean;
}

export interface BackendRow {
  readonly name: BackendName;
  readonly state: BackendCandidate["state"];
  /** A graphics card that the processor imitates. */
  readonly isImitated: boolean;
  readonly bars: Readonly<Record<Workload, TimeBar>>;
}

/** One row a backend: the measured ones first, fastest first, then the others in the order of the report. */
export function backendRows(report: BackendReport): BackendRow[] {
  const slowest = {
    inference: slowestTime(report, "inference"),
    training: slowestTime(report, "training"),
  };
  const bar = (candidate: BackendCandidate, workload: Workload): TimeBar => {
    const milliseconds = timeOf(candidate, workload);
    return {
      milliseconds,
      share: milliseconds === null || slowest[workload] === 0 ? 0 : milliseconds / slowest[workload],
      isInUse: backendFor(report, workload) === candidate.name,
    };
  };
  return report.candidates
    .toSorted((a, b) => rank(a) - rank(b))
    .map((candidate) => ({
      name: candidate.name,
      state: candidate.state,
      isImitated: isImitated(candidate),
      bars: { inference: bar(candidate, "inference"), training: bar(candidate, "training") },
    }));
}

/** The workloads that any backend has measured; at least that of inference. */
export function shownWorkloads({ candidates }: BackendReport): Workload[] {
  return WORKLOADS.filter(
    (workload) =>
      workload === "inference" || candidates.some((candidate) => timeOf(candidate, workload) !== null),
  );
}

/** What the table says of a backend without a time. Plain JavaScript is measured only where it is in use. */
export function stateText({ name, state }: Pick<BackendCandidate, "name" | "state">) {
  if (state === "measured") return "notTimed";
  return state === "untried" && name === "cpu" ? "lastResort" : state;
}

/** Does any backend have a time? */
export function isMeasured({ candidates }: BackendReport): boolean {
  return candidates.some(({ medianMs }) => medianMs !== null);
}

/** Below this, two backends are as fast as each other: times vary from run to run. */
const NOTABLE_RATIO = 1.5;

/** The fastest backend, where it would be notably faster than the one in use, and how many times. */
export function fasterBackend({ active, candidates }: BackendReport) {
  const inUse = candidates.find(({ name }) => name === active)?.medianMs ?? null;
  const timed = candidates.filter(({ medianMs }) => medianMs !== null).toSorted((a, b) => rank(a) - rank(b));
  const [best] = timed;
  if (inUse === null || !best?.medianMs || inUse / best.medianMs < NOTABLE_RATIO) return null;
  return { name: best.name, ratio: inUse / best.medianMs };
}

/** The backend that does this work here. */
export function backendFor(report: BackendReport, workload: Workload): BackendName {
  return workload === "training" ? report.training : report.active;
}

/** Time of a backend for a workload, in milliseconds; null where it wasn't measured. */
function timeOf(candidate: BackendCandidate, workload: Workload): number | null {
  return workload === "training" ? candidate.trainMs : candidate.medianMs;
}

function slowestTime({ candidates }: BackendReport, workload: Workload): number {
  return Math.max(0, ...candidates.map((candidate) => timeOf(candidate, workload) ?? 0));
}

function rank({ medianMs, state }: BackendCandidate): number {
  if (medianMs !== null) return medianMs;
  return state === "untried" ? Number.POSITIVE_INFINITY : Number.MAX_VALUE;
}
