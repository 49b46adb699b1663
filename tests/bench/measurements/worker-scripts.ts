import type { Worker } from "playwright";
import { openDigitReader } from "@/tests/bench/digit-reader-page";
import type { Measurement } from "@/tests/bench/measurement";
import { rounded } from "@/tests/bench/rounded";
import { gzipKilobytes } from "@/tests/bench/script-size";

/** What the worker loads until the digits demo has computed: its scripts, and WebAssembly apart, gzip-compressed. */
export const workerScripts: Measurement = {
  budgets: { worker_kb: { limit: 450, sense: "at-most" }, worker_wasm_kb: null },
  run: (setting) =>
    setting.withFreshPage(async (page) => {
      await openDigitReader(page, setting);
      // Helper threads of WebAssembly come from a blob, load nothing of their own and can't answer while they wait for work.
      const workers = page.workers().filter((worker) => worker.url().startsWith("http"));
      const loaded = (await Promise.all(workers.map(loadedBy))).flat();
      const size = (extension: string) => {
        const urls = loaded.filter((url) => new URL(url).pathname.endsWith(extension));
        return { value: rounded(gzipKilobytes(setting.siteFolder, urls)), unit: "kB gzip", n: 1 };
      };
      if (loaded.length === 0) throw new Error("the page started no worker");
      return { worker_kb: size(".js"), worker_wasm_kb: size(".wasm") };
    }),
};

async function loadedBy(worker: Worker): Promise<readonly string[]> {
  const resources = await worker.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  return [worker.url(), ...resources].filter((url) => url.startsWith("http"));
}
