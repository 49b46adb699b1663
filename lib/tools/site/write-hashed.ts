import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the bundler's own scripts are, seen from the site's `_next/`. */
const CHUNKS = "static/chunks";

/**
 * Writes a script whose name tells its content, beside the bundler's own.
 * @param next - the built site's `_next/`
 * @returns where the script is, seen from there
 */
export function writeHashed(next: string, name: string, code: string): string {
  const hash = createHash("sha256").update(code).digest("base64url").slice(0, 13);
  const file = `${CHUNKS}/${name}-${hash}.js`;
  writeFileSync(join(next, file), code);
  return file;
}
