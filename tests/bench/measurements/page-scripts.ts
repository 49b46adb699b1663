import type { Page } from "playwright";
import { indexPages } from "@/lib/tools/server/page-index";
import type { Measurement } from "@/tests/bench/measurement";
import { rounded } from "@/tests/bench/rounded";
import { gzipKilobytes } from "@/tests/bench/script-size";

/** JavaScript that a page loads before any demo runs: the largest sum over all pages, gzip-compressed. */
export const pageScripts: Measurement = {
  budgets: { js_before_demo_kb: { limit: 200, sense: "at-most" } },
  run: async ({ origin, siteFolder, withFreshPage }) => {
    const sizes: number[] = [];
    for (const path of sitePaths(siteFolder)) {
      const urls = await withFreshPage((page) => scriptsOf(page, origin + path));
      const size = gzipKilobytes(siteFolder, urls);
      console.error(`  ${path} ${rounded(size)} kB in ${urls.length} scripts`);
      sizes.push(size);
    }
    return { js_before_demo_kb: { value: rounded(Math.max(...sizes)), unit: "kB gzip", n: sizes.length } };
  },
};

/** Addresses of the pages a reader can be on, the error pages left out. */
function sitePaths(siteFolder: string): readonly string[] {
  return [...indexPages(siteFolder).keys()]
    .filter((path) => path.endsWith("/index.html") && !/\/(?:404|_not-found)\//.test(path))
    .map((path) => path.slice(0, -"index.html".length))
    .sort();
}

/** Scripts that the document itself asked for until the network fell silent; a worker's are in a list of its own. */
async function scriptsOf(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(url, { waitUntil: "networkidle" });
  const workerScripts = new Set(page.workers().map((worker) => worker.url().split("#")[0]));
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  return names.filter(
    (name) => new URL(name).pathname.endsWith(".js") && !workerScripts.has(name.split("#")[0]),
  );
}
