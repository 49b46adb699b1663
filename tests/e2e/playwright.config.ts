import { join } from "node:path";
import { defineConfig } from "playwright/test";
import { CHROMIUM_FLAGS, SOFTWARE_GPU_FLAGS } from "@/lib/tools/browser/chromium-flags";
import { findChromium, findHeadlessShell } from "@/lib/tools/browser/find-chromium";
import { CHROMIUM_ADVICE } from "@/lib/tools/browser/install-chromium";
import { BROWSER_REPORT } from "@/lib/tools/checks/reports";
import { packageBin } from "@/lib/tools/process/package-bin";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import { freePort } from "@/tests/e2e/helpers/free-port";

const executablePath = findHeadlessShell() ?? findChromium();
// This file is also read where no test runs: a browser that is missing is missed when one is started.
if (executablePath === undefined) console.warn(CHROMIUM_ADVICE);
// Kept for the test processes, which read this file again.
else process.env.CHROMIUM_PATH = executablePath;
const browser = executablePath === undefined ? {} : { executablePath };
process.env.E2E_PORT ??= String(await freePort());
const baseURL = `http://localhost:${process.env.E2E_PORT}`;
const gpuTests = /\.gpu\.spec\.ts$/;

export default defineConfig({
  testDir: ".",
  outputDir: join(PROJECT_ROOT, "test-results"),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [["list"], ["json", { outputFile: BROWSER_REPORT }]],
  use: { baseURL, trace: "off" },
  projects: [
    {
      name: "reader",
      testIgnore: gpuTests,
      use: { launchOptions: { ...browser, args: [...CHROMIUM_FLAGS] } },
    },
    {
      name: "software-gpu",
      testMatch: gpuTests,
      use: { launchOptions: { ...browser, args: [...CHROMIUM_FLAGS, ...SOFTWARE_GPU_FLAGS] } },
    },
  ],
  webServer: {
    command: `"${process.execPath}" "${packageBin("tsx")}" tests/e2e/serve.ts`,
    cwd: PROJECT_ROOT,
    env: { PORT: process.env.E2E_PORT, BASE_PATH: "" },
    url: `${baseURL}/`,
    timeout: 600_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 3000 },
  },
});
