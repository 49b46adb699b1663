/** One thread of a GradientTeam. */

import { parentPort, workerData } from "node:worker_threads";
import { fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";
import { noisyBatch } from "@/lib/diffusion/unet/noisy-batch";
import { batchGradient } from "@/lib/tf/diffusion/batch-gradient";
import { fruitExamples } from "@/lib/tf/diffusion/fruit-examples";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { ThreadAnswer, ThreadOrder, ThreadStart } from "./gradient-team";

const { spec, weights, ...run } = workerData as ThreadStart;
const schedule = fruitSchedule(spec);
const sharedWeights = new Float32Array(weights);
// Tensors aren't made from shared memory.
const own = new Float32Array(sharedWeights.length);
const started = startNodeWasm();

parentPort?.on("message", async ({ gradient, ...piece }: ThreadOrder) => {
  await started;
  const batch = noisyBatch(spec, schedule, fruitExamples(spec, { ...run, ...piece }));
  own.set(sharedWeights);
  const loss = await batchGradient(spec, own, batch, new Float32Array(gradient));
  const answer: ThreadAnswer = { loss };
  parentPort?.postMessage(answer);
});
