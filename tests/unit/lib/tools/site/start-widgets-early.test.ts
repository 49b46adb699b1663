import { describe, expect, it } from "vitest";
import { startWidgetsEarly } from "@/lib/tools/site/start-widgets-early";

const script = (name: string) => `<script src="/cours/_next/static/chunks/${name}.js" async=""></script>`;
const flight = (name: string) =>
  `<script>self.__next_f.push([1,"50:I[90767,[\\"$15\\",\\"$1d\\"],\\"${name}\\"]"])</script>`;

describe("startWidgetsEarly", () => {
  it("lets the runtime run the module of the widgets once all chunks of the page are there", () => {
    const page = `<head>${script("a")}${script("turbopack-b")}</head><body><p>1</p>${script("c")}${flight("DigitReader")}</body>`;
    const entry = '{"otherChunks":["static/chunks/a.js","static/chunks/c.js"],"runtimeModuleIds":[90767]}';
    expect(startWidgetsEarly(page)).toBe(
      `<head>${script("a")}${script("turbopack-b")}${script("c")}` +
        `<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${entry});</script>` +
        `</head><body><p>1</p>${flight("DigitReader")}</body>`,
    );
  });

  it("leaves a page alone that shows no widget that computes", () => {
    const page = `<head>${script("a")}</head><body>${flight("DenseCost")}</body>`;
    expect(startWidgetsEarly(page)).toBe(page);
  });
});
