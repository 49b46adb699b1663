/** The runs of a page: demos that learn the same points with the same seed share one network. */

import type { ModelClient } from "@/lib/tf/client";
import type { PointsTask } from "@/lib/tf/points/points-protocol";
import { PointsRun } from "./points-run";

/** Runs that are kept: one holds its checkpoints, a megabyte or two. */
const MOST_RUNS = 8;

const runs = new WeakMap<ModelClient, Map<string, PointsRun>>();

/**
 * The run of a task, begun if the page has none.
 * @param key - the same for the same task
 */
export function pageRun(client: ModelClient, key: string, task: PointsTask): PointsRun {
  const own = runs.get(client) ?? new Map<string, PointsRun>();
  runs.set(client, own);
  const run = own.get(key) ?? new PointsRun(client, task);
  // The one asked for last is the one dropped last.
  own.delete(key);
  own.set(key, run);
  for (const oldest of own.keys()) {
    if (own.size <= MOST_RUNS) break;
    own.get(oldest)?.pause();
    own.delete(oldest);
  }
  return run;
}
