/** `npm run train -- fruits-judged`: what an independent judge says of the network that ships. */

import { readFileSync } from "node:fs";
import { ALL_PAIRS } from "@/lib/datasets/fruits/fruit-names";
import { denoise, evenTimes, seededNoise } from "@/lib/diffusion/denoise";
import { FRUIT_NETWORK, fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";
import { joined, UNET_PREDICTS } from "@/lib/diffusion/unet/noisy-batch";
import { wordWeights } from "@/lib/diffusion/unet/unet-inputs";
import { createGaussian, gaussianArray, mixSeed } from "@/lib/math/gaussian";
import { promptWords } from "@/lib/tf/diffusion/fruit-examples";
import { unetFromFiles } from "@/lib/tf/diffusion/unet-files";
import { guidedPredict, UNetPredictor } from "@/lib/tf/diffusion/unet-predictor";
import { MODEL_JSON, WEIGHTS_BIN } from "@/lib/tf/model-format/weights-manifest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { sha256Of, writeShippedFile } from "@/lib/tools/write-shipped-file";
import { PICTURE_SIDE } from "./judge-network";
import { examinationTables, examineSampler, type PictureSampler } from "./judge-sampler";
import { findJudge } from "./train-judge";

const FOLDER = "public/models/fruits";
const PICTURES_PER_PROMPT = 20;
const STEPS = 100;
const GUIDANCE = 2;
/** Pictures drawn together. */
const TOGETHER = 4;
const VALUES = PICTURE_SIDE * PICTURE_SIDE * 3;

/** Judges what ships: 36 prompts, 20 seeds each, guidance 2, 100 steps of DDIM; the figures go beside its card. */
export async function judgeShipped({
  seed = 1,
  steps = STEPS,
  images = PICTURES_PER_PROMPT,
}: RecipeOptions): Promise<void> {
  const startedMs = performance.now();
  await startNodeWasm();
  const judge = await findJudge();
  const weights = Uint8Array.from(readFileSync(`${FOLDER}/${WEIGHTS_BIN}`)).buffer;
  const files = { modelJson: readFileSync(`${FOLDER}/${MODEL_JSON}`, "utf8"), weights };
  const network = new UNetPredictor(FRUIT_NETWORK, unetFromFiles(FRUIT_NETWORK, files));
  const seeds = Array.from({ length: images }, (_, at) => seed + at);
  const examination = await examineSampler(judge, networkSampler(network, steps), seeds);
  network.dispose();
  judge.dispose();
  const minutes = ((performance.now() - startedMs) / 60_000).toFixed(1);
  const isWhole = steps === STEPS && images === PICTURES_PER_PROMPT;
  const text = [
    "# What an independent judge says of the network that draws fruits",
    "",
    "    npm run train -- fruits-judged",
    "",
    `${images} pictures for each of the 36 prompts, seeds ${seed} to ${seed + images - 1}, ${steps} steps of DDIM, guidance ${GUIDANCE}; ${minutes} minutes.`,
    "The fruit is told by a small network that saw only the renderer's pictures (`npm run train -- fruits-judge` measures it), the colour by counting hues.",
    "",
    examinationTables(examination),
    "",
    `SHA-256 of the \`${WEIGHTS_BIN}\` that was judged: \`${sha256Of(new Uint8Array(weights))}\``,
    "",
  ].join("\n");
  const folder = isWhole ? FOLDER : ".cache/models/fruits";
  writeShippedFile(folder, "JUDGED.md", text);
  console.log(`${text}\nwritten to ${folder}/JUDGED.md`);
}

/** The network as a sampler: DDIM without fresh noise. A picture depends on its prompt and seed alone. */
function networkSampler(network: UNetPredictor, steps: number): PictureSampler {
  return async (prompt, seeds) => {
    const place = ALL_PAIRS.findIndex(
      ({ fruit, colour }) => fruit === prompt.fruit && colour === prompt.colour,
    );
    const pictures: Float32Array[] = [];
    for (let first = 0; first < seeds.length; first += TOGETHER) {
      const own = seeds.slice(first, first + TOGETHER);
      const words = own.map(() => wordWeights(network.spec, promptWords(prompt)));
      const start = joined(own.map((seed) => gaussianArray(VALUES, createGaussian(mixSeed(seed, place)))));
      const chain = denoise({
        start,
        times: evenTimes(steps),
        schedule: fruitSchedule(network.spec),
        sampler: "ddim",
        predict: guidedPredict(network, words, { weight: GUIDANCE }),
        predicts: UNET_PREDICTS,
        noiseFor: seededNoise(own[0] ?? 0, start.length),
        clip: 1,
      });
      let last = start;
      for await (const { x } of chain) last = x;
      own.forEach((_, at) => {
        pictures.push(last.slice(at * VALUES, (at + 1) * VALUES));
      });
    }
    return pictures;
  };
}
