import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

/**
 * Absolute path of the script behind a command that an installed package brings, to be run with `process.execPath`
 * (which works on every system, where `node_modules/.bin` wants a shell on some).
 * @param packageName - name of the package, for instance "@biomejs/biome"
 * @param command - name of its command, for instance "biome"
 * @throws Error if the package isn't installed or has no such command
 */
export function packageBin(packageName: string, command: string = packageName): string {
  const folder = join(PROJECT_ROOT, "node_modules", packageName);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof manifest.bin === "string" ? manifest.bin : manifest.bin?.[command];
  if (script === undefined) throw new Error(`${packageName} has no command "${command}"`);
  return join(folder, script);
}
