import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inlineSources, pagePolicy, SCRIPT_FILE_POLICY } from "@/lib/tools/server/content-policy";

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("inlineSources", () => {
  it("hashes each inline script once, in order", () => {
    const html = "<script>one()</script><script id='x'>two()</script><SCRIPT>one()</SCRIPT >";
    expect(inlineSources(html).scripts).toEqual([sha256("one()"), sha256("two()")]);
  });

  it("gives the hash of the Content Security Policy Level 3 example", () => {
    // https://www.w3.org/TR/CSP3/#example: <script>alert('Hello, world.');</script>
    expect(inlineSources("<script>alert('Hello, world.');</script>").scripts).toEqual([
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    ]);
  });

  it("leaves out files and data blocks, and keeps modules and import maps", () => {
    const html = [
      '<script src="/a.js" async=""></script>',
      '<script type="application/json">{"a":1}</script>',
      '<script type="module">m()</script>',
      '<script type="importmap">{}</script>',
    ].join("");
    expect(inlineSources(html).scripts).toEqual([sha256("m()"), sha256("{}")]);
  });

  it("is not misled by a > or a src inside an attribute", () => {
    expect(inlineSources('<script data-note="a > b, data src=x">f()</script>').scripts).toEqual([
      sha256("f()"),
    ]);
  });

  it("hashes the text as it stands, white space and accents included", () => {
    expect(inlineSources("<script>\n  say('é')\n</script>").scripts).toEqual([sha256("\n  say('é')\n")]);
  });

  it("hashes style elements apart from scripts", () => {
    expect(inlineSources("<style media='print'>p{color:red}</style>")).toEqual({
      scripts: [],
      styles: [sha256("p{color:red}")],
    });
  });
});

describe("pagePolicy", () => {
  const policy = pagePolicy({ scripts: ["'sha256-S'"], styles: ["'sha256-T'"] });

  it("allows the page's own scripts, WebAssembly and the given hashes, and nothing inline besides", () => {
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-S';");
    expect(policy).toContain("style-src 'self' 'sha256-T';");
  });

  it("starts from nothing allowed and names no other host", () => {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/https?:|\*/);
  });
});

describe("SCRIPT_FILE_POLICY", () => {
  it("lets a worker start the blob workers of the WebAssembly threads", () => {
    expect(SCRIPT_FILE_POLICY).toContain("worker-src 'self' blob:");
    expect(SCRIPT_FILE_POLICY).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });
});
