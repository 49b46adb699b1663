import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Size of files of the site as a reader receives them, gzip-compressed.
 * @param urls - addresses on the site's server; each counts once, whatever its query and fragment
 * @returns kilobytes (1 kB = 1000 bytes)
 */
export function gzipKilobytes(siteFolder: string, urls: Iterable<string>): number {
  const paths = new Set([...urls].map((url) => decodeURIComponent(new URL(url).pathname)));
  return [...paths].reduce((sum, path) => sum + gzipBytes(join(siteFolder, path)), 0) / 1000;
}

function gzipBytes(file: string): number {
  if (existsSync(`${file}.gz`)) return statSync(`${file}.gz`).size;
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
