/** Runs in a page: our fused small nets, as the playground trains them, on the WebAssembly backend and without a page around them. */

import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { setBackend } from "@tensorflow/tfjs-core";
import { benchSmallNet, type SmallNetFigures } from "@/tests/bench/small-net/bench-small-net";

/**
 * @param wasmFiles - addresses of the backend's files by their names in its package
 * @throws Error if the backend doesn't start
 */
export async function measureSmallNets(
  runs: number,
  wasmFiles: Readonly<Record<string, string>>,
): Promise<readonly SmallNetFigures[]> {
  setWasmPaths({ ...wasmFiles });
  setThreadsCount(1);
  if (!(await setBackend("wasm"))) throw new Error("wasm doesn't start");
  return benchSmallNet({ runs, clock: () => performance.now() });
}
