/** `npm run train -- architectures`: trains the five networks that a slide compares, and keeps what came out. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { network } from "@/lib/nn/network";
import { ARCHITECTURES, type ArchitectureId, architecture } from "@/lib/nn/networks/architectures";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { loadDigitFile } from "./load-digit-file";
import { timeSideBySide } from "./time-side-by-side";
import { type RunPlan, trainOnce } from "./train-once";

/** The conditions, the same for all. */
const PLAN = { optimiser: "adam", learningRate: 0.002, batch: 64 } as const;
const PASSES = 3;
const SEEDS = 3;

/** Trains each network from several seeds, times them side by side, and writes the record. */
export async function measureArchitectures({ seed = 1, steps: only }: RecipeOptions): Promise<void> {
  const train = loadDigitFile("train.bin.gz");
  const test = loadDigitFile("test.bin.gz");
  const learnt = train.count - Math.floor(train.count / 10); // as many as a run in the page learns from
  const steps = only ?? Math.ceil((PASSES * learnt) / PLAN.batch);
  const seeds = Array.from({ length: SEEDS }, (_, index) => seed + index);
  const planOf = (id: ArchitectureId, own: number): RunPlan => ({
    ...PLAN,
    network: architecture(id),
    seed: own,
    steps,
  });
  await startNodeWasm();
  const times = await timeSideBySide(
    ARCHITECTURES.map((id) => planOf(id, seed)),
    train,
  );
  const networks = [];
  for (const [index, id] of ARCHITECTURES.entries()) {
    const correct: number[] = [];
    for (const each of seeds) correct.push(await trainOnce(planOf(id, each), train, test));
    const { msPerThousand = 0, relativeTime = 0 } = times[index] ?? {};
    console.log(
      `${id}: ${correct.join(", ")} of ${test.count} right, ${relativeTime.toFixed(2)} times as long`,
    );
    const { layers, inputShape } = architecture(id);
    const { params, multiplyAdds } = network(layers, inputShape).totals;
    networks.push({
      id,
      params,
      multiplyAdds,
      msPerThousand: rounded(msPerThousand, 1),
      relativeTime: rounded(relativeTime, 2),
      correct,
    });
  }
  const record = {
    command: "npm run train -- architectures",
    ...PLAN,
    steps,
    images: steps * PLAN.batch,
    seeds,
    tested: test.count,
    machine: `TensorFlow.js on WebAssembly, one thread, Node ${Number.parseInt(process.versions.node, 10)}`,
    networks,
  };
  const folder = only === undefined ? "lib/nn/networks" : ".cache";
  writeFileSync(join(PROJECT_ROOT, folder, "architectures.json"), recordText(record));
}

/** As Biome writes it: short lists of numbers on one line. */
function recordText(record: object): string {
  const text = JSON.stringify(record, null, 2);
  return `${text.replace(/\[[\s\d,]+\]/g, (list) => JSON.stringify(JSON.parse(list)).replaceAll(",", ", "))}\n`;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
