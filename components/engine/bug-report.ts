/** Everything that helps to mend a problem, as plain text. In English for every reader: it is for those who mend. */

import type { SiteVersions } from "@/lib/course/site-versions";
import type { BackendCandidate, BackendComparison, BackendReport, Failure } from "@/lib/tf/protocol";
import type { MachineFacts } from "./machine-facts";

/** What the report tells; null for what isn't known (yet). */
export interface BugReportParts {
  readonly time: Date;
  /** Path and query of the page. */
  readonly address: string;
  readonly versions: SiteVersions;
  readonly facts: MachineFacts;
  readonly report: BackendReport | null;
  readonly comparison: BackendComparison | null;
  /** What went wrong on this page last. */
  readonly failure: Failure | null;
}

/** The report. It holds no name, no picture and no text of the reader's. */
export function bugReport(parts: BugReportParts): string {
  const { time, address, versions, facts, report, comparison, failure } = parts;
  const { wasm } = facts;
  const lines = [
    `Engine report of ${time.toISOString().slice(0, 16).replace("T", " ")} UTC`,
    `course: ${versions.course}, TensorFlow.js ${versions.tensorflow}`,
    `page: ${address}`,
    `browser: ${facts.userAgent}`,
    `logical cores: ${facts.cores ?? "unknown"}`,
    `cross-origin isolated: ${yesNo(facts.isIsolated)}`,
    `WebAssembly: SIMD ${yesNo(wasm.simd)}, relaxed SIMD ${yesNo(wasm.relaxedSimd)}, threads ${yesNo(wasm.threads)}`,
    ...(report ? backendLines(report) : ["backends: the worker has not answered"]),
    ...(comparison ? gapLines(comparison) : []),
    `last failure: ${failure ? `${failure.reason}${failure.detail ? `: ${failure.detail}` : ""}` : "none"}`,
  ];
  return lines.join("\n");
}

function backendLines(report: BackendReport): string[] {
  const { active, chosenBy, refused, training, wasmThreads, candidates } = report;
  return [
    `computes: ${active} (${chosenBy})${refused ? `, ${refused} refused` : ""}`,
    ...(training ? [`trains: ${training}`] : []),
    `WebAssembly threads in use: ${wasmThreads}`,
    "backends:",
    ...candidates.map((candidate) => `  ${candidateLine(candidate)}`),
  ];
}

function candidateLine({ name, state, medianMs, trainMs, detail }: BackendCandidate): string {
  const times = [
    ...(medianMs === null ? [] : [`inference ${precise(medianMs)} ms`]),
    ...(typeof trainMs === "number" ? [`training ${precise(trainMs)} ms`] : []),
  ];
  const known = times.length > 0 ? times.join(", ") : state;
  return `${name}: ${known}${detail ? ` (${detail})` : ""}`;
}

function gapLines({ gaps, values, largestValue }: BackendComparison): string[] {
  return [
    `differences over ${values} numbers up to ${precise(largestValue)}:`,
    ...gaps.map(
      ({ first, second, largest, layer, ofProbabilities }) =>
        `  ${first} / ${second}: ${precise(largest)} in ${layer}, ${precise(ofProbabilities)} in the probabilities`,
    ),
  ];
}

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}

function precise(value: number): string {
  const isTiny = value !== 0 && Math.abs(value) < 1e-3;
  return isTiny ? value.toExponential(2) : String(Number(value.toPrecision(3)));
}
