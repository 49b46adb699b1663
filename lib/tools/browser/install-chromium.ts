import { existsSync } from "node:fs";
import { findChromium } from "@/lib/tools/browser/find-chromium";
import { packageBin } from "@/lib/tools/process/package-bin";
import { type CommandResult, runCommand, runScript } from "@/lib/tools/process/run-command";

/** What to do by hand, in one line. */
export const CHROMIUM_ADVICE =
  "No Chromium found. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to one.";

/**
 * Path of a Chromium that works, installed first if there is none: Debian's package as root on Debian, else the
 * one that Playwright downloads.
 * @returns undefined if none could be had, or if CHROMIUM_PATH names one that doesn't work
 */
export async function ensureChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found !== undefined || process.env.CHROMIUM_PATH) return found;
  if (isRootOnDebian()) {
    console.log("No Chromium found: installing Debian's package.");
    await installDebianPackage();
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  console.log("No Chromium found: downloading Playwright's.");
  await runScript(packageBin("playwright"), ["install", "chromium"]);
  return findChromium();
}

function isRootOnDebian(): boolean {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

async function installDebianPackage(): Promise<CommandResult> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await runCommand("apt-get", ["update", "-q"], { env });
  if (updated.code !== 0) return updated;
  return runCommand("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { env });
}
