import { chromium } from "playwright";
import { CHROMIUM_FLAGS } from "@/lib/tools/browser/chromium-flags";
import { CHROMIUM_ADVICE, ensureChromium } from "@/lib/tools/browser/install-chromium";
import { createCourseServer } from "@/lib/tools/server/course-server";
import { listen, stopServer } from "@/lib/tools/server/listen";
import { SITE_FOLDER } from "@/lib/tools/site/site-folder";
import type { BenchSetting } from "@/tests/bench/measurement";

/**
 * Serves the built site as `npm start` does, opens a real Chromium without a GPU, and closes both when the work is done.
 * @throws Error if no Chromium can be had
 */
export async function withSetting(
  runs: number,
  work: (setting: BenchSetting) => Promise<void>,
): Promise<void> {
  const executablePath = await ensureChromium();
  if (executablePath === undefined) throw new Error(CHROMIUM_ADVICE);
  const server = createCourseServer({ root: SITE_FOLDER });
  const port = await listen(server, 0);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    await work({
      origin: `http://localhost:${port}`,
      siteFolder: SITE_FOLDER,
      runs,
      withFreshPage: async (use) => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        // tsx names functions through this helper, also those that run in the page.
        await context.addInitScript("globalThis.__name = (named) => named");
        try {
          return await use(await context.newPage());
        } finally {
          await context.close();
        }
      },
    });
  } finally {
    await browser.close();
    await stopServer(server, 100);
  }
}
