import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { earlySettings } from "@/lib/tf/early-start";
import { startWidgetsEarly } from "@/lib/tools/site/start-widgets-early";

const script = (name: string) => `<script src="/cours/_next/static/chunks/${name}.js" async=""></script>`;
const flight = (name: string) =>
  `<script>self.__next_f.push([1,"50:I[90767,[\\"$15\\",\\"$1d\\"],\\"${name}\\"]"])</script>`;

const page = (head: string, body: string) =>
  `<head><meta name="viewport" content="width=device-width"/><link rel="stylesheet" href="a.css"/>${head}</head><body>${body}</body>`;
const slot = (kind: string, first?: string) =>
  `<div class="widget-slot" ${first ? `data-computes="${first.replaceAll('"', "&quot;")}" ` : ""}data-widget-slot="${kind}"></div>`;
const files = { worker: "static/chunks/w.js", firstMaps: "static/chunks/f.js" };

describe("startWidgetsEarly", () => {
  it("lets the runtime run the module of the widgets once all chunks of the page are there", () => {
    const slide = `<section data-slide="one">${slot("digit-reader", '"digits"')}</section>`;
    const html = startWidgetsEarly(
      page(script("a") + script("turbopack-b"), slide + script("c") + flight("DigitReader")),
      null,
    );
    const entry = '{"otherChunks":["static/chunks/a.js","static/chunks/c.js"],"runtimeModuleIds":[90767]}';
    const code = `(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${entry});globalThis.slideDemos={"one":["digit-reader"]};`;
    expect(html).toBe(
      page(script("a") + script("turbopack-b") + script("c"), slide + flight("DigitReader")).replace(
        "<link",
        `<script>${code}</script><link`,
      ),
    );
  });

  it("leaves a page alone that shows no widget that computes", () => {
    const html = page(script("a"), flight("DenseCost"));
    expect(startWidgetsEarly(html, files)).toBe(html);
  });

  const slides = [
    `<section data-slide="one">${slot("dense-cost")}</section>`,
    `<section data-slide="two">${slot("dense-cost")}${slot("cnn-explorer", '"digits"')}</section>`,
    `<section data-slide="three">${slot("image-kernels", "null")}</section>`,
    `<section data-slide="four">${slot("digit-reader", '{"reads":"digits","label":7}')}</section>`,
  ];
  const html = startWidgetsEarly(
    page(script("a") + script("turbopack-b"), slides.join("") + flight("DigitReader")),
    files,
  );
  const runtime = "/cours/_next/static/chunks/turbopack-b.js";
  const maps = "/cours/_next/static/chunks/f.js";

  it("starts the worker in the head where the address points at a demo that computes, and tells it the first job", () => {
    expect(html).toContain('globalThis.slideJobs={"two":"digits","three":null,"four":{');
    expect(html).not.toContain(script("turbopack-b"));
    const started = openPage(html, { search: "?backend=wasm", hash: "#two" });
    expect(started.worker?.url).toBe("/cours/_next/static/chunks/w.js");
    expect(earlySettings(started.worker?.name ?? "", "a browser", 2)).toEqual({
      assetBase: "https://example.org/cours",
      forcedBackend: "wasm",
      cachedChoice: null,
      threadLimit: 2,
      preload: "digits",
    });
    expect(started.scripts).toEqual([runtime]);
    expect(openPage(html, { search: "?slide=three", hash: "" }).worker?.name).toContain('"first":null');
    for (const hash of ["#one", ""]) {
      expect(openPage(html, { search: "", hash })).toMatchObject({ worker: null, scripts: [runtime] });
    }
  });

  it("lets the page's scripts wait for the maps of a first reading, but not for ever, nor while the reader does something", async () => {
    const drawn = openPage(html, { search: "", hash: "#four" });
    expect(drawn.worker?.name).toContain('"first":{"reads":"digits","label":7}');
    expect(drawn.scripts).toEqual([maps]);
    drawn.tell({ firstMaps: "the maps" });
    expect(await drawn.page.firstMaps).toBe("the maps");
    drawn.page.startPage();
    expect(drawn.scripts).toEqual([maps, runtime]);
    drawn.fire("keydown");
    expect(drawn.scripts).toEqual([maps, runtime]);
    for (const event of ["keydown", "pointerdown", "wheel", "touchstart", "2500 ms"]) {
      const other = openPage(html, { search: "", hash: "#four" });
      other.fire(event);
      expect(other.scripts).toEqual([maps, runtime]);
    }
  });

  it("lets the page's scripts begin where a worker can't be started", () => {
    const refused = openPage(html, { search: "", hash: "#four" }, () => {
      throw new Error("workers are blocked here");
    });
    expect(refused.scripts).toEqual([runtime]);
  });

  it("waits for no first reading where the demo is in another state", () => {
    for (const search of ["?d.digit-reader=%7B%7D", "?seed=3", "?slide=four"]) {
      const other = openPage(html, { search, hash: "#four" });
      expect(other.scripts).toEqual([runtime]);
      expect(other.worker?.name).toContain('"first":"digits"');
    }
  });
});

/** Runs the script of a page's head at an address. */
function openPage(
  html: string,
  address: { readonly search: string; readonly hash: string },
  onWorker: () => void = () => undefined,
) {
  const code = /<script>(?<code>.*?)<\/script>/.exec(html)?.groups?.code ?? "";
  const scripts: string[] = [];
  const waiting = new Map<string, () => void>();
  let worker: { url: string; name: string; onmessage?: (event: { data: unknown }) => void } | null = null;
  const self: Record<string, unknown> & { startPage: () => void; firstMaps?: Promise<unknown> } = {
    startPage: () => undefined,
    location: { ...address, origin: "https://example.org" },
    URLSearchParams,
    localStorage: { getItem: () => null },
    document: {
      createElement: () => ({}),
      head: { append: ({ src }: { src: string }) => scripts.push(src) },
    },
    addEventListener: (name: string, listener: () => void) => waiting.set(name, listener),
    setTimeout: (listener: () => void, ms: number) => waiting.set(`${ms} ms`, listener),
    Worker: class {
      url: string;
      name: string;
      constructor(url: string, { name }: { name: string }) {
        onWorker();
        this.url = url;
        this.name = name;
        worker = this;
      }
    },
  };
  self.self = self;
  self.globalThis = self;
  runInNewContext(code, self);
  return {
    page: self,
    scripts,
    worker: worker as { url: string; name: string } | null,
    tell: (data: unknown) => worker?.onmessage?.({ data }),
    fire: (name: string) => waiting.get(name)?.(),
  };
}
