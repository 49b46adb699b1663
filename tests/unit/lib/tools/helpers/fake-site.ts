import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A temporary folder with these files (content by relative path), removed when the running test ends. */
export function fakeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "course-tools-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A small site in the shape of Next's static export with trailing slashes. */
export const FAKE_SITE = {
  "index.html": "<!doctype html><title>home</title><script>go()</script>",
  "404.html": "<!doctype html><title>nothing here</title><script>theme()</script>",
  "fr/index.html": `<!doctype html><title>cours</title>${"<p>texte</p>".repeat(200)}`,
  "_next/static/chunks/a1b2.js": `export const answer = 42; // ${"x".repeat(2000)}`,
  "models/digits/model.json": JSON.stringify({ layers: [1, 2, 3] }),
  "models/digits/weights.bin": new Uint8Array([1, 2, 3, 4]),
  ".build-stamp.json": "{}",
} as const;
