import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { packWorker } from "@/lib/tools/site/early-worker";

/** A site's `_next/` with these chunks. */
function builtSite(chunks: Readonly<Record<string, string>>): string {
  const next = mkdtempSync(join(tmpdir(), "next-"));
  mkdirSync(join(next, "static", "chunks"), { recursive: true });
  for (const [name, code] of Object.entries(chunks)) {
    writeFileSync(join(next, "static", "chunks", name), code);
  }
  return next;
}

const registers = (name: string) => `(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push("${name}");`;

describe("packWorker", () => {
  it("makes one file of the worker's chunks, which registers each under its own address as the bundler's loader would", () => {
    const next = builtSite({
      "page.js":
        'n="model-worker-";s("static/chunks/turbopack-worker-w.js",["static/chunks/b.js","static/chunks/a.js","static/chunks/runtime.js"])',
      "other.js":
        's("static/chunks/turbopack-worker-w.js",["static/chunks/else.js","static/chunks/runtime.js"])',
      "a.js": registers("a"),
      "b.js": registers("b"),
      "runtime.js": "registered=TURBOPACK.map(name=>[name,TURBOPACK_NEXT_CHUNK_URLS.pop()])",
    });
    const packed = packWorker(next) ?? "";
    expect(packed).toMatch(/^static\/chunks\/early-worker-[\w-]+\.js$/);
    const worker: Record<string, unknown> = { location: { pathname: `/cours/_next/${packed}` } };
    worker.self = worker;
    runInNewContext(readFileSync(join(next, packed), "utf8"), worker);
    expect(worker.registered).toEqual([
      ["a", "/cours/_next/static/chunks/a.js"],
      ["b", "/cours/_next/static/chunks/b.js"],
    ]);
    expect(worker.TURBOPACK_CHUNK_BASE_PATH).toBe("/cours/_next/");
  });

  it("gives up where the bundler starts its workers in another way", () => {
    expect(packWorker(builtSite({ "page.js": 'n="model-worker-";new Worker("w.js")' }))).toBeNull();
  });
});
