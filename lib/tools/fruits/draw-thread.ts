/** One thread of a DrawTeam. */

import { parentPort, workerData } from "node:worker_threads";
import { denoiseImages, UNWATCHED } from "@/lib/tf/diffusion/denoise-images";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { DrawAnswer, DrawOrder, DrawStart } from "./draw-team";

const { network, steps, guidance } = workerData as DrawStart;
const started = startNodeWasm();

parentPort?.on("message", async ({ prompt, seeds }: DrawOrder) => {
  await started;
  const images = seeds.map((seed) => ({ prompt, seed }));
  const chain = { sampler: "ddim", eta: 0, steps, guidance, from: null, watch: "none" } as const;
  const { x } = await denoiseImages(network, { network, images, ...chain }, UNWATCHED);
  const answer: DrawAnswer = { x };
  parentPort?.postMessage(answer);
});
