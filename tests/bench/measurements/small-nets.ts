import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Figure, Measurement } from "@/tests/bench/measurement";
import { rounded } from "@/tests/bench/rounded";
import type { SmallNetFigures } from "@/tests/bench/small-net/bench-small-net";

const MEDIA = "_next/static/media";

/** The engine of the playground alone: 250 points, batches of 10, two nets. Its yardstick are the figures of TensorFlow Playground. */
export const smallNets: Measurement = {
  budgets: {
    playground_engine_epochs_s: { limit: 2 * 3068, sense: "at-least" },
    playground_engine_epochs_s_6x8: { limit: 2 * 216, sense: "at-least" },
    playground_grid_ms_6x8: null,
  },
  run: ({ siteFolder, runs, withRival }) =>
    withRival("small-net-rival", async (page) => {
      const [small, large] = await page.evaluate(
        ([count, files]) => (globalThis as unknown as { rival: Rival }).rival.measureSmallNets(count, files),
        [runs, wasmFiles(siteFolder)] as const,
      );
      if (!small || !large) throw new Error("two nets were to be measured");
      return {
        playground_engine_epochs_s: epochs(small, runs),
        playground_engine_epochs_s_6x8: epochs(large, runs),
        playground_grid_ms_6x8: { value: rounded(large.gridMs), unit: "ms", n: runs },
      };
    }),
};

/** What `rival` is in the page. */
interface Rival {
  measureSmallNets(
    runs: number,
    wasmFiles: Readonly<Record<string, string>>,
  ): Promise<readonly SmallNetFigures[]>;
}

function epochs({ epochsPerSecond }: SmallNetFigures, n: number): Figure {
  return { value: Math.round(epochsPerSecond), unit: "epochs/s", n };
}

/** Where the built site has the files of the WebAssembly backend, whose names the bundler has lengthened by a hash. */
function wasmFiles(siteFolder: string): Record<string, string> {
  const names = readdirSync(join(siteFolder, MEDIA)).filter((name) => name.endsWith(".wasm"));
  return Object.fromEntries(
    names.map((name) => [name.replace(/\.[^.]+\.wasm$/, ".wasm"), `/${MEDIA}/${name}`]),
  );
}
