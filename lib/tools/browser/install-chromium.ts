import { existsSync } from "node:fs";
import { findChromium, findHeadlessShell } from "@/lib/tools/browser/find-chromium";
import { packageBin } from "@/lib/tools/process/package-bin";
import { type CommandResult, runCommand, runScript } from "@/lib/tools/process/run-command";

/** What to do by hand, in one line. */
export const CHROMIUM_ADVICE =
  "No Chromium found. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to one.";

/** Which Chromium: as readers have it, or the one without a window, which any other stands in for. */
export type ChromiumKind = "whole" | "headless";

/**
 * Path of a Chromium that works, installed first if there is none: Debian's package as root on Debian, else the
 * one that Playwright downloads.
 * @returns undefined if none could be had, or if CHROMIUM_PATH names one that doesn't work
 */
export async function ensureChromium(kind: ChromiumKind): Promise<string | undefined> {
  if (kind === "headless" && !process.env.CHROMIUM_PATH) {
    const shell = findHeadlessShell() ?? (await fromDebian("chromium-headless-shell", findHeadlessShell));
    if (shell !== undefined) return shell;
  }
  const found = findChromium();
  if (found !== undefined || process.env.CHROMIUM_PATH) return found;
  const installed = await fromDebian("chromium", findChromium);
  if (installed !== undefined) return installed;
  console.log("No Chromium found: downloading Playwright's.");
  await runScript(packageBin("playwright"), ["install", "chromium"]);
  return findChromium();
}

/** A browser of Debian's, installed as root; undefined elsewhere, and where that fails. */
async function fromDebian(name: string, find: () => string | undefined): Promise<string | undefined> {
  if (!isRootOnDebian()) return undefined;
  console.log(`Installing Debian's ${name}.`);
  await installDebianPackage(name);
  return find();
}

function isRootOnDebian(): boolean {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

async function installDebianPackage(name: string): Promise<CommandResult> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await runCommand("apt-get", ["update", "-q"], { env });
  if (updated.code !== 0) return updated;
  return runCommand("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], { env });
}
