import { rmSync } from "node:fs";
import { CHROMIUM_ADVICE, ensureChromium } from "@/lib/tools/browser/install-chromium";
import type { CheckResult } from "@/lib/tools/checks/check-result";
import { BROWSER_REPORT, UNIT_REPORT } from "@/lib/tools/checks/reports";
import { judgeRun, readPlaywrightTally, readVitestTally } from "@/lib/tools/checks/tally";
import { packageBin } from "@/lib/tools/process/package-bin";
import { runScript } from "@/lib/tools/process/run-command";

/** Runs the unit tests with Vitest. */
export async function runUnitTests(): Promise<CheckResult> {
  // A report that an earlier run has left says nothing of this one.
  rmSync(UNIT_REPORT, { force: true });
  const { code } = await runScript(packageBin("vitest"), [
    "run",
    ...["--config", "tests/unit/vitest.config.ts"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
  ]);
  return { name: "unit tests", ...judgeRun(code, readVitestTally(UNIT_REPORT)) };
}

/** Runs the browser tests over the built site, with a Chromium that is installed first if there is none. */
export async function runBrowserTests(): Promise<CheckResult> {
  const name = "browser tests";
  const chromiumPath = await ensureChromium("headless");
  if (chromiumPath === undefined) {
    console.error(CHROMIUM_ADVICE);
    return { name, passed: 0, failed: 1 };
  }
  rmSync(BROWSER_REPORT, { force: true });
  const { code } = await runScript(
    packageBin("playwright"),
    ["test", "--config", "tests/e2e/playwright.config.ts"],
    { env: { CHROMIUM_PATH: chromiumPath } },
  );
  return { name, ...judgeRun(code, readPlaywrightTally(BROWSER_REPORT)) };
}
