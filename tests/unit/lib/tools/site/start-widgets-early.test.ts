import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { earlySettings } from "@/lib/tf/early-start";
import { startWidgetsEarly } from "@/lib/tools/site/start-widgets-early";

const script = (name: string) => `<script src="/cours/_next/static/chunks/${name}.js" async=""></script>`;
const flight = (name: string) =>
  `<script>self.__next_f.push([1,"50:I[90767,[\\"$15\\",\\"$1d\\"],\\"${name}\\"]"])</script>`;

describe("startWidgetsEarly", () => {
  it("lets the runtime run the module of the widgets once all chunks of the page are there", () => {
    const page = `<head>${script("a")}${script("turbopack-b")}</head><body><section data-slide="one"><div data-widget-slot="digit-reader"></div></section>${script("c")}${flight("DigitReader")}</body>`;
    const entry = '{"otherChunks":["static/chunks/a.js","static/chunks/c.js"],"runtimeModuleIds":[90767]}';
    expect(startWidgetsEarly(page, null)).toBe(
      `<head>${script("a")}${script("turbopack-b")}${script("c")}` +
        `<script>globalThis.slideDemos={"one":["digit-reader"]};(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${entry});</script>` +
        `</head><body><section data-slide="one"><div data-widget-slot="digit-reader"></div></section>${flight("DigitReader")}</body>`,
    );
  });

  it("leaves a page alone that shows no widget that computes", () => {
    const page = `<head>${script("a")}</head><body>${flight("DenseCost")}</body>`;
    expect(startWidgetsEarly(page, null)).toBe(page);
  });

  it("starts the worker in the head where the address points at a demo that computes, and tells it the first job", () => {
    const slot = (kind: string, first?: string) =>
      `<div class="widget-slot" ${first ? `data-computes="${first}" ` : ""}data-widget-slot="${kind}"></div>`;
    const slides = [
      `<section data-slide="one">${slot("dense-cost")}</section>`,
      `<section data-slide="two">${slot("dense-cost")}${slot("digit-reader", "&quot;digits&quot;")}</section>`,
      `<section data-slide="three">${slot("image-kernels", "null")}</section>`,
    ];
    const page = `<head>${script("a")}</head><body>${slides.join("")}${flight("DigitReader")}</body>`;
    const html = startWidgetsEarly(page, { entry: "static/chunks/w.js", chunks: ["static/chunks/one.js"] });
    const head = html.slice(0, html.indexOf("</head>"));
    expect(head).toContain('globalThis.slideJobs={"two":"digits","three":null};');
    const started = startedBy(head, { search: "?backend=wasm", hash: "#two" });
    expect(started?.url).toBe(
      `/cours/_next/static/chunks/w.js#params=${encodeURIComponent('[["/cours/_next/static/chunks/one.js"],"","/cours/_next/",null,null]')}`,
    );
    expect(earlySettings(started?.name ?? "", "a browser", 2)).toEqual({
      assetBase: "https://example.org/cours",
      forcedBackend: "wasm",
      cachedChoice: null,
      threadLimit: 2,
      preload: "digits",
    });
    expect(startedBy(head, { search: "?slide=three", hash: "" })?.name).toContain('"first":null');
    expect(startedBy(head, { search: "", hash: "#one" })).toBeNull();
    expect(startedBy(head, { search: "", hash: "" })).toBeNull();
  });
});

/** Runs the script of a page's head at an address. @returns the worker that it starts; null for none */
function startedBy(
  head: string,
  address: { readonly search: string; readonly hash: string },
): { readonly url: string; readonly name: string } | null {
  const code = /<script>(?<code>.*)<\/script>/.exec(head)?.groups?.code ?? "";
  let started: { url: string; name: string } | null = null;
  const page: Record<string, unknown> = {
    location: { ...address, origin: "https://example.org" },
    URLSearchParams,
    localStorage: { getItem: () => null },
    Worker: class {
      constructor(url: string, { name }: { name: string }) {
        started = { url, name };
      }
    },
  };
  page.self = page;
  page.globalThis = page;
  runInNewContext(code, page);
  return started;
}
