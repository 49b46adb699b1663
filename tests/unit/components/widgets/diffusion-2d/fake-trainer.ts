/** A worker that trains at once, or when it is told to. */

import { BLOCK_STEPS, type TrainPointsReply, type TrainPointsRequest } from "@/lib/tf/points/points-protocol";
import type { Result } from "@/lib/tf/protocol";

/** The reply of a worker that does every step asked for, its weights saying which step it is at. */
export function trained({ from, steps }: TrainPointsRequest): Result<TrainPointsReply> {
  const step = (from?.step ?? 0) + steps;
  return {
    ok: true,
    backend: "wasm",
    elapsedMs: 10,
    value: {
      network: { step, parameters: Float32Array.of(step), slots: new Float32Array(2) },
      initial: from === null ? Float32Array.of(0) : null,
      losses: Array.from({ length: steps / BLOCK_STEPS }, (_, at) => 2 - at / 100),
      hasDiverged: false,
    },
  };
}

/** A client whose jobs wait until `answer` is called. */
export function waitingTrainer() {
  const waiting: (() => void)[] = [];
  const requests: TrainPointsRequest[] = [];
  const client = {
    trainPoints(request: TrainPointsRequest): Promise<Result<TrainPointsReply>> {
      requests.push(request);
      return new Promise((resolve) => waiting.push(() => resolve(trained(request))));
    },
  };
  /** Answers the oldest job, and lets what follows from it happen. */
  const answer = async () => {
    waiting.shift()?.();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { client, requests, answer };
}
