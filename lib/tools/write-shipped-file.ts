/** Files that the site ships, with the lines of a card that let anyone check them. */

import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What a card says of a file. */
export interface ShippedFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Writes a file, making its folder where needed.
 * @param directory - ends without a slash
 */
export function writeShippedFile(directory: string, name: string, content: string | Uint8Array): ShippedFile {
  const path = `${directory}/${name}`;
  mkdirSync(dirname(path), { recursive: true });
  const bytes = Buffer.from(content);
  writeFileSync(path, bytes);
  return { name, sizeBytes: bytes.length, sha256: sha256Of(bytes) };
}

/** In hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A Markdown table of files. */
export function fileTable(files: readonly ShippedFile[]): string {
  const rows = files.map(({ name, sizeBytes, sha256 }) => `| \`${name}\` | ${sizeBytes} | \`${sha256}\` |`);
  return ["| file | bytes | SHA-256 |", "|---|---|---|", ...rows].join("\n");
}
