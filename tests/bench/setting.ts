import { type Browser, chromium, type Page } from "playwright";
import { CHROMIUM_FLAGS, SOFTWARE_GPU_FLAGS } from "@/lib/tools/browser/chromium-flags";
import { CHROMIUM_ADVICE, ensureChromium } from "@/lib/tools/browser/install-chromium";
import { createCourseServer } from "@/lib/tools/server/course-server";
import { listen, stopServer } from "@/lib/tools/server/listen";
import { SITE_FOLDER } from "@/lib/tools/site/site-folder";
import { bundleRival } from "@/tests/bench/bundle-rival";
import type { BenchSetting } from "@/tests/bench/measurement";

/**
 * Serves the built site as `npm start` does, opens a real Chromium without a GPU, and closes both when the work is done.
 * @throws Error if no Chromium can be had
 */
export async function withSetting(
  { runs, minutes }: Pick<BenchSetting, "runs" | "minutes">,
  work: (setting: BenchSetting) => Promise<void>,
): Promise<void> {
  const executablePath = await ensureChromium("whole");
  if (executablePath === undefined) throw new Error(CHROMIUM_ADVICE);
  const server = createCourseServer({ root: SITE_FOLDER });
  const origin = `http://localhost:${await listen(server, 0)}`;
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    await work({
      origin,
      siteFolder: SITE_FOLDER,
      runs,
      minutes,
      withFreshPage: (use) => withPage(browser, {}, use),
      withRival: async (file, use) => {
        const content = await bundleRival(file);
        const args = [...CHROMIUM_FLAGS, ...SOFTWARE_GPU_FLAGS];
        const rivalBrowser = await chromium.launch({ executablePath, args });
        try {
          return await withPage(rivalBrowser, { bypassCSP: true }, async (page) => {
            await page.goto(`${origin}/`);
            await page.addScriptTag({ content });
            return use(page);
          });
        } finally {
          await rivalBrowser.close();
        }
      },
    });
  } finally {
    await browser.close();
    await stopServer(server, 100);
  }
}

/** A page in a context of its own, closed afterwards. */
async function withPage<T>(
  browser: Browser,
  options: { readonly bypassCSP?: boolean },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  // tsx names functions through this helper, also those that run in the page.
  await context.addInitScript("globalThis.__name = (named) => named");
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
