/** `npm run bench:small-net`: how fast small nets train in Node, in plain TypeScript and in WebAssembly. */

import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { benchSmallNet } from "@/tests/bench/small-net/bench-small-net";

const RUNS = 9;

/** Time that this process has computed, so that what else the machine does counts little. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

await setBackend("cpu");
await print("plain TypeScript (cpu)");
await startNodeWasm();
await print("WebAssembly (wasm)");

async function print(title: string): Promise<void> {
  console.log(title);
  for (const figures of await benchSmallNet({ runs: RUNS, clock: processorMs })) {
    const times = figures.epochsPerSecond / figures.playgroundEpochsPerSecond;
    console.log(
      [
        `  ${figures.net.padEnd(16)}`,
        `${Math.round(figures.epochsPerSecond)} epochs/s`.padStart(18),
        `(${times.toFixed(1)} × TensorFlow Playground)`,
        `one epoch ${figures.oneEpochMs.toFixed(3)} ms,`,
        `grid ${figures.gridMs.toFixed(2)} ms`,
      ].join(" "),
    );
  }
}
