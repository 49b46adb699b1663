/** One thread of a GradientTeam. */

import { parentPort, workerData } from "node:worker_threads";
import { fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";
import { noisyBatch } from "@/lib/diffusion/unet/noisy-batch";
import { batchGradient } from "@/lib/tf/diffusion/batch-gradient";
import { fruitExamples } from "@/lib/tf/diffusion/fruit-examples";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { ThreadAnswer, ThreadOrder, ThreadStart } from "./gradient-team";

const { spec, weights, gradient, ...range } = workerData as ThreadStart;
const schedule = fruitSchedule(spec);
const sharedWeights = new Float32Array(weights);
const sharedGradient = new Float32Array(gradient);
// Tensors aren't made from shared memory.
const own = new Float32Array(sharedWeights.length);
const started = startNodeWasm();

parentPort?.on("message", async ({ step }: ThreadOrder) => {
  await started;
  const batch = noisyBatch(spec, schedule, fruitExamples(spec, { ...range, step }));
  own.set(sharedWeights);
  const loss = await batchGradient(spec, own, batch, sharedGradient);
  const answer: ThreadAnswer = { loss };
  parentPort?.postMessage(answer);
});
