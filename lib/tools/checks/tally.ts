import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests ran, and how they ended. Skipped ones didn't run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Reads a JSON report of Vitest; undefined if there is none or it can't be read. */
export function readVitestTally(file: string): Tally | undefined {
  const report = vitestReport.safeParse(readJson(file)).data;
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Reads a JSON report of Playwright; undefined if there is none or it can't be read. A flaky test has failed. */
export function readPlaywrightTally(file: string): Tally | undefined {
  const stats = playwrightReport.safeParse(readJson(file)).data?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/**
 * What a test run came to, given its exit code and its report. A run that failed without a failed test (a file that
 * couldn't be loaded, a crash) and a run without any test each count as one failure.
 */
export function judgeRun(exitCode: number, tally: Tally | undefined): Tally {
  const { passed, failed } = tally ?? { passed: 0, failed: 0 };
  const failedUnseen = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failedUnseen ? 1 : failed };
}

function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
