import type { CachedChoice } from "./backends/backend-manager";
import { BACKEND_NAMES, type BackendCandidate, type BackendReport } from "./protocol";

/** Where the choice is kept: `localStorage`, or anything like it. */
export type ChoiceStorage = Pick<Storage, "getItem" | "setItem">;

const KEY = "backend-choice";
const STATES: readonly BackendCandidate["state"][] = ["measured", "untried", "software", "absent", "failed"];

/**
 * The backend that was measured on this device by this version of this browser; null if none was, or if storage is blocked.
 * Whether the graphics card is still the same, and as fast as it was, is for the worker to see.
 * @param browser - all that must be the same: the browser's name and version, the cores and isolation that decide about threads
 */
export function readChoice(storage: () => ChoiceStorage | null, browser: string): CachedChoice | null {
  try {
    const stored: unknown = JSON.parse(storage()?.getItem(KEY) ?? "null");
    if (!isRecord(stored) || stored.browser !== browser) return null;
    const active = BACKEND_NAMES.find((name) => name === stored.active);
    const { candidates } = stored;
    if (!active || !Array.isArray(candidates) || !candidates.every(isCandidate)) return null;
    return { active, candidates };
  } catch {
    // Blocked storage or broken JSON: measure again.
    return null;
  }
}

/**
 * Keeps a measured choice for the next visit. Not kept: what wasn't measured, and what was measured without WebAssembly, whose file
 * may merely not have come this time. Blocked storage doesn't matter.
 */
export function writeChoice(
  storage: () => ChoiceStorage | null,
  browser: string,
  report: BackendReport,
): void {
  const { active, candidates, chosenBy } = report;
  const hasWasm = candidates.some(({ name, state }) => name === "wasm" && state === "measured");
  if (chosenBy !== "measured" || !hasWasm) return;
  try {
    storage()?.setItem(KEY, JSON.stringify({ browser, active, candidates }));
  } catch {
    // Blocked or full: the next visit measures again.
  }
}

function isCandidate(value: unknown): value is BackendCandidate {
  if (!isRecord(value)) return false;
  const { name, state, medianMs, trainMs, detail } = value;
  return (
    BACKEND_NAMES.some((known) => known === name) &&
    STATES.some((known) => known === state) &&
    [medianMs, trainMs].every((time) => time === null || typeof time === "number") &&
    typeof detail === "string"
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
