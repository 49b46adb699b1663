import type { BackendReport } from "@/lib/tf/protocol";
import { isMeasured } from "./backend-bars";

/**
 * Which sentence tells why a backend computes: the address asked for it; it was the fastest, now or at an earlier visit; it is the
 * only one worth measuring; the one before it failed; or nothing is measured yet.
 */
export type ChoiceReason = "forced" | "measured" | "cached" | "alone" | "replaced" | "unmeasured";

/** Why the active backend computes. */
export function choiceReason(report: BackendReport): ChoiceReason {
  const { chosenBy, candidates } = report;
  if (chosenBy === "measured") {
    return candidates.filter(({ medianMs }) => medianMs !== null).length > 1 ? "measured" : "alone";
  }
  if (chosenBy !== "fallback") return chosenBy;
  const hasFailed = candidates.some(({ state }) => state === "failed");
  return hasFailed || isMeasured(report) ? "replaced" : "unmeasured";
}
