/** `npm run train -- digits`: the shipped reader of digits, trained from scratch on MNIST. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { holdOut } from "@/lib/datasets/digits/select-digits";
import { createRandom } from "@/lib/math/random";
import { modelToFiles } from "@/lib/tf/model-files";
import { evaluateDigits } from "@/lib/tf/models/digits";
import { trainDigits } from "@/lib/tf/models/digits-training";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { StepReport } from "@/lib/tf/train-loop";
import { fetchMnist } from "@/lib/tools/mnist/fetch-mnist";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { sha256Of } from "@/lib/tools/write-shipped-file";
import { keepFloat32 } from "./requantise-digits";
import { SHIPPED, shipDigits } from "./ship-digits";
import type { WholeModelFiles } from "./weight-precision";

const SEED = 1;
const EPOCHS = 12;
const BATCH = 64;
const LEARNING_RATE = 0.003;
const VALIDATION = 3_000;
const TRIED_OUT = ".cache/models/digits";

type Model = Awaited<ReturnType<typeof trainDigits>>["model"];

interface Candidate {
  readonly epoch: number;
  /** Right answers among the images held out. */
  readonly validated: number;
  readonly files: WholeModelFiles;
}

/** Trains, keeps the epoch that does best on images held out, measures it on the test set and writes it with its card. */
export async function trainShippedDigits({ seed = SEED, steps: only }: RecipeOptions): Promise<void> {
  const startedMs = performance.now();
  const { train, test } = fetchMnist(".cache");
  const { kept, held } = holdOut(train, VALIDATION, createRandom(seed));
  await startNodeWasm();
  const stepsPerEpoch = Math.ceil(kept.count / BATCH);
  const steps = only ?? EPOCHS * stepsPerEpoch;
  console.log(
    `digits: seed ${seed}, ${kept.count} images to learn from, ${held.count} held out, ${steps} steps of ${BATCH}`,
  );

  const log = epochLog();
  let best: Candidate | null = null;
  const { model, summary } = await trainDigits({
    examples: kept,
    seed,
    steps,
    batch: BATCH,
    learningRate: LEARNING_RATE,
    yieldToEventLoop: nextMacrotask,
    onProgress: async (report, trained) => {
      log.add(report);
      if (report.step % stepsPerEpoch !== 0 && report.step !== steps) return;
      const candidate = await candidateAfter(Math.ceil(report.step / stepsPerEpoch), trained, held);
      log.print(candidate, held.count);
      if (best === null || candidate.validated >= best.validated) best = candidate;
    },
  });
  model.dispose();
  // Assigned in the callback, which TypeScript doesn't follow.
  const chosen = best as Candidate | null;
  if (summary.outcome !== "finished" || chosen === null)
    throw new Error(`training ${summary.outcome} at step ${summary.step}`);
  const facts = {
    seed,
    steps,
    epochs: EPOCHS,
    batch: BATCH,
    learningRate: LEARNING_RATE,
    minutes: round((performance.now() - startedMs) / 60_000, 1),
    examplesPerSecond: round(log.examplesPerSecond(), 0),
    nodeVersion: Number.parseInt(process.versions.node, 10),
    learnt: kept.count,
    held: held.count,
    epoch: chosen.epoch,
    validated: chosen.validated,
    float32Sha256: sha256Of(new Uint8Array(chosen.files.weights)),
  };
  if (only === undefined) keepFloat32(chosen.files);
  await shipDigits({ float32: chosen.files, facts }, test, only === undefined ? SHIPPED : TRIED_OUT);
}

async function candidateAfter(epoch: number, model: Model, held: DigitSet): Promise<Candidate> {
  const { correct } = await evaluateDigits(model, held, { yieldToEventLoop: nextMacrotask });
  return { epoch, validated: correct, files: await modelToFiles(model) };
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Mean loss and speed since the last line printed; the speed leaves out what is done between steps. */
function epochLog() {
  let examples = 0;
  let all = 0;
  let losses = 0;
  let steps = 0;
  let elapsedMs = 0;
  let allMs = 0;
  let sinceMs = performance.now();
  return {
    add({ loss, examples: seen }: StepReport): void {
      losses += loss;
      steps += 1;
      examples += seen;
      elapsedMs = performance.now() - sinceMs;
    },
    print({ epoch, validated }: Candidate, held: number): void {
      all += examples;
      allMs += elapsedMs;
      const speed = Math.round((1000 * examples) / elapsedMs);
      const right = ((100 * validated) / held).toFixed(2);
      console.log(
        `epoch ${epoch}: loss ${(losses / steps).toFixed(4)}, held out ${right} %, ${speed} examples/s`,
      );
      examples = 0;
      losses = 0;
      steps = 0;
      sinceMs = performance.now();
    },
    examplesPerSecond: () => (1000 * all) / allMs,
  };
}
