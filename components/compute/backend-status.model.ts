import {
  BACKEND_NAMES,
  type BackendCandidate,
  type BackendName,
  type BackendReport,
} from "@/lib/tf/protocol";

/** One backend as the status line names it: the key of its text, and the time where it was measured. */
export interface BackendEntry {
  readonly name: BackendName;
  readonly text: "measured" | "software" | "absent" | "failed";
  /** Median of the reference workload, in milliseconds; 0 where it wasn't measured. */
  readonly milliseconds: number;
}

function entry({ name, state, medianMs }: BackendCandidate): readonly BackendEntry[] {
  if (state === "untried") return [];
  return [{ name, text: state, milliseconds: medianMs ?? 0 }];
}

/** What is known of each backend, the measured ones first, fastest first. Those not tried yet are left out. */
export function backendEntries(report: BackendReport): readonly BackendEntry[] {
  const isMeasured = (one: BackendEntry) => Number(one.text === "measured");
  return report.candidates
    .flatMap(entry)
    .toSorted((a, b) => isMeasured(b) - isMeasured(a) || a.milliseconds - b.milliseconds);
}

/** The address of the page with a backend forced, or with the choice left to the measurement. */
export function backendAddress(address: string, name: BackendName | "auto"): string {
  const url = new URL(address);
  url.searchParams.delete("backend");
  if (name !== "auto") url.searchParams.set("backend", name);
  return url.toString();
}

/** What a reader may force: every backend, or none. */
export const BACKEND_CHOICES = ["auto", ...BACKEND_NAMES] as const;
