import { join } from "node:path";
import { build } from "esbuild";
import { writeHashed } from "./write-hashed";

/** What draws the maps of a first reading; its demo is the only one that has such a reading so far. */
const ENTRY = "components/widgets/digit-reader/first-maps.ts";

/**
 * Makes a script of its own of what draws the maps of a first reading: it needs nothing of React, and is there long before it.
 * @param root - folder of the repository
 * @param next - the built site's `_next/`
 * @returns where the script is, seen from there
 */
export async function bundleFirstMaps(root: string, next: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    tsconfig: join(root, "tsconfig.json"),
    write: false,
  });
  const code = outputFiles[0]?.text ?? "";
  return writeHashed(next, "first-maps", code);
}
