import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** What the built site is made of. */
const SOURCES = [
  "app",
  "components",
  "content",
  "lib",
  "public",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
] as const;

/** Tools that run beside the site and leave no trace in it; those in lib/tools/site do. */
const WITHOUT_EFFECT = /^lib\/tools\/(?!site\/)/;

/**
 * SHA-256 (hexadecimal) of the names and contents of everything the site is built from. Times and file order don't count.
 * @param root - folder of the repository
 */
export function hashSources(root: string): string {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap((source) => filesUnder(root, source))) {
    if (WITHOUT_EFFECT.test(path)) continue;
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Paths relative to the root, with "/" between names, sorted. */
function filesUnder(root: string, source: string): string[] {
  const start = join(root, source);
  if (!existsSync(start)) return [];
  if (!statSync(start).isDirectory()) return [source];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join("/"))
    .map((path) => path.replace(/^\//, ""))
    .sort();
}
