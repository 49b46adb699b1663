/** Timing the backends of a machine against each other. */

import { JobError } from "@/lib/tf/failure";
import { BACKEND_NAMES, type BackendCandidate, type BackendName } from "@/lib/tf/protocol";
import type { BackendHost, MeasuredTimes } from "./backend-host";
import type { CandidateList } from "./candidate-list";

/** A measurement is taken again once a backend takes so many times as long as it did then. */
const DRIFT = 2.5;

/**
 * Times every backend that isn't imitated by the processor; which one is then active is left open.
 * @param inUse - backends that were chosen or forced, timed whatever they are
 * @throws JobError "cancelled" if the signal ended it
 */
export async function measureCandidates(
  host: BackendHost,
  list: CandidateList,
  inUse: readonly BackendName[],
  signal: AbortSignal,
): Promise<void> {
  // Plain JavaScript is timed only where it is in use: elsewhere it never wins and takes long.
  const names = BACKEND_NAMES.filter((name) => name !== "cpu" || inUse.includes(name)).toReversed();
  for (const name of names) {
    if (list.stateOf(name) === "failed") continue;
    if (inUse.includes(name) || (await list.probe(name)) === "untried")
      await measureOne(host, list, name, signal);
  }
}

async function measureOne(
  host: BackendHost,
  list: CandidateList,
  name: BackendName,
  signal: AbortSignal,
): Promise<void> {
  try {
    await host.activate(name);
    list.update(name, { state: "measured", ...(await timesOf(host, signal)) });
  } catch (error) {
    if (error instanceof JobError && error.reason === "cancelled") throw error;
    list.fail(name, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Does what an earlier visit found still hold: the same devices, and the active backend about as fast as it was?
 * @throws JobError "cancelled" if the signal ended it
 */
export async function stillHolds(
  host: BackendHost,
  found: readonly BackendCandidate[],
  active: BackendName,
  signal: AbortSignal,
): Promise<boolean> {
  for (const { name, state, detail } of found) {
    const presence = await host.probe(name);
    const expected = state === "measured" ? "untried" : state;
    if (state !== "failed" && (presence.state !== expected || presence.detail !== detail)) return false;
  }
  const then = found.find(({ name }) => name === active);
  const now = await timesOf(host, signal);
  return isAbout(now.medianMs, then?.medianMs) && isAbout(now.trainMs, then?.trainMs);
}

async function timesOf(host: BackendHost, signal: AbortSignal): Promise<MeasuredTimes> {
  const times = await host.lost.race(host.measure(signal));
  if (times === "lost") throw new Error("lost while it was measured");
  return times;
}

function isAbout(now: number | null, then: number | null | undefined): boolean {
  if (now === null || then === null || then === undefined) return now === (then ?? null);
  return now <= DRIFT * then;
}
