/** `npm run train -- digits` and its like: a shipped classifier, trained from scratch. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { holdOut } from "@/lib/datasets/digits/select-digits";
import { createRandom } from "@/lib/math/random";
import { modelToFiles } from "@/lib/tf/model-files";
import { evaluateClassifier } from "@/lib/tf/models/classifier";
import { trainClassifier } from "@/lib/tf/models/classifier-training";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { StepReport } from "@/lib/tf/train-loop";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { sha256Of } from "@/lib/tools/write-shipped-file";
import { keepFloat32 } from "./requantise";
import { shipClassifier } from "./ship-classifier";
import { type ShippedClassifier, shippedFolder } from "./shipped-classifier";
import type { WholeModelFiles } from "./weight-precision";

type Model = Awaited<ReturnType<typeof trainClassifier>>["model"];

interface Candidate {
  readonly epoch: number;
  /** Right answers among the images held out. */
  readonly validated: number;
  readonly files: WholeModelFiles;
}

/** Trains, keeps the epoch that does best on images held out, measures it on the test set and writes it with its card. */
export async function trainShipped(
  classifier: ShippedClassifier,
  { seed = classifier.plan.seed, steps: only }: RecipeOptions,
): Promise<void> {
  const { epochs, batch, learningRate, validation } = classifier.plan;
  const startedMs = performance.now();
  const { train, test } = classifier.images();
  const { kept, held } = holdOut(train, validation, createRandom(seed));
  await startNodeWasm();
  const stepsPerEpoch = Math.ceil(kept.count / batch);
  const steps = only ?? epochs * stepsPerEpoch;
  console.log(
    `${classifier.id}: seed ${seed}, ${kept.count} images to learn from, ${held.count} held out, ${steps} steps of ${batch}`,
  );

  const log = epochLog();
  let best: Candidate | null = null;
  const { model, summary } = await trainClassifier({
    network: classifier.network,
    vary: classifier.vary,
    examples: kept,
    seed,
    steps,
    batch,
    learningRate,
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
    epochs,
    batch,
    learningRate,
    minutes: round((performance.now() - startedMs) / 60_000, 1),
    examplesPerSecond: round(log.examplesPerSecond(), 0),
    nodeVersion: Number.parseInt(process.versions.node, 10),
    learnt: kept.count,
    held: held.count,
    epoch: chosen.epoch,
    validated: chosen.validated,
    float32Sha256: sha256Of(new Uint8Array(chosen.files.weights)),
  };
  const trained = { float32: chosen.files, facts };
  if (only === undefined) {
    keepFloat32(classifier, chosen.files);
    await shipClassifier(classifier, trained, test, shippedFolder(classifier));
  } else {
    await shipClassifier(classifier, trained, test, `.cache/models/${classifier.id}`);
  }
}

async function candidateAfter(epoch: number, model: Model, held: DigitSet): Promise<Candidate> {
  const { correct } = await evaluateClassifier(model, held, { yieldToEventLoop: nextMacrotask });
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
