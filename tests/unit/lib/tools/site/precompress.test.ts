import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { precompress } from "@/lib/tools/site/precompress";
import { fakeFolder } from "@/tests/unit/lib/tools/helpers/fake-site";

const TEXT = "le même texte, encore et encore. ".repeat(100);

describe("precompress", () => {
  it("writes variants that unpack to the original", async () => {
    const folder = fakeFolder({ "a/page.html": TEXT });
    await precompress(folder);
    const original = readFileSync(join(folder, "a/page.html"));
    expect(original.toString()).toBe(TEXT);
    expect(brotliDecompressSync(readFileSync(join(folder, "a/page.html.br")))).toEqual(original);
    expect(gunzipSync(readFileSync(join(folder, "a/page.html.gz")))).toEqual(original);
  });

  it("leaves alone what doesn't get smaller and what is compressed already", async () => {
    const folder = fakeFolder({ "short.txt": "ab", "photo.png": TEXT });
    const { files, originalBytes, brotliBytes } = await precompress(folder);
    expect({ files, originalBytes, brotliBytes }).toEqual({ files: 1, originalBytes: 2, brotliBytes: 2 });
    expect(
      ["short.txt.br", "short.txt.gz", "photo.png.br"].filter((name) => existsSync(join(folder, name))),
    ).toEqual([]);
  });
});
