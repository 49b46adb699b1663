import type { BackendCandidate, BackendName } from "@/lib/tf/protocol";

/** Before anything is measured: WebAssembly starts fast and is good everywhere; plain JavaScript is the last resort. */
const UNMEASURED_ORDER: readonly BackendName[] = ["wasm", "webgl", "webgpu", "cpu"];

/**
 * Backends worth starting, best first: those measured by their time, then the untried ones, then plain JavaScript.
 * Software adapters, absent and failed backends are left out, since WebAssembly or plain JavaScript beat them.
 */
export function startOrder(candidates: readonly BackendCandidate[]): BackendName[] {
  return candidates
    .filter(({ state }) => state === "measured" || state === "untried")
    .toSorted((a, b) => rank(a) - rank(b) || unmeasuredRank(a) - unmeasuredRank(b))
    .map(({ name }) => name);
}

/** The fastest of the measured backends, or null if none was measured. */
export function fastest(candidates: readonly BackendCandidate[]): BackendName | null {
  const measured = candidates.filter(({ state }) => state === "measured");
  return startOrder(measured)[0] ?? null;
}

function rank({ name, medianMs }: BackendCandidate): number {
  if (medianMs !== null) return medianMs;
  return name === "cpu" ? Number.POSITIVE_INFINITY : Number.MAX_VALUE;
}

function unmeasuredRank({ name }: BackendCandidate): number {
  return UNMEASURED_ORDER.indexOf(name);
}
