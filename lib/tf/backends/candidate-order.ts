import type { BackendCandidate, BackendName } from "@/lib/tf/protocol";

/** What a backend is wanted for. */
export type Purpose = "inference" | "training";

/** Before anything is measured: WebAssembly starts fast and is good everywhere; plain JavaScript is the last resort. */
const UNMEASURED_ORDER: readonly BackendName[] = ["wasm", "webgl", "webgpu", "cpu"];

/**
 * Backends worth starting, best first: those measured by their time, then the untried ones, then plain JavaScript.
 * Software adapters, absent and failed backends are left out, since WebAssembly or plain JavaScript beat them.
 */
export function startOrder(
  candidates: readonly BackendCandidate[],
  purpose: Purpose = "inference",
): BackendName[] {
  return candidates
    .filter(({ state }) => state === "measured" || state === "untried")
    .toSorted((a, b) => rank(a, purpose) - rank(b, purpose) || unmeasuredRank(a) - unmeasuredRank(b))
    .map(({ name }) => name);
}

/** The fastest of the measured backends, or null if none was measured. */
export function fastest(
  candidates: readonly BackendCandidate[],
  purpose: Purpose = "inference",
): BackendName | null {
  const measured = candidates.filter((candidate) => timeFor(candidate, purpose) !== null);
  return startOrder(measured, purpose)[0] ?? null;
}

function timeFor({ medianMs, trainMs }: BackendCandidate, purpose: Purpose): number | null {
  return purpose === "training" ? trainMs : medianMs;
}

function rank(candidate: BackendCandidate, purpose: Purpose): number {
  const time = timeFor(candidate, purpose);
  if (time !== null) return time;
  return candidate.name === "cpu" ? Number.POSITIVE_INFINITY : Number.MAX_VALUE;
}

function unmeasuredRank({ name }: BackendCandidate): number {
  return UNMEASURED_ORDER.indexOf(name);
}
