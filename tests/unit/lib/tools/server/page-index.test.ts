import { describe, expect, it } from "vitest";
import { crowdedPages, findPage, indexPages } from "@/lib/tools/server/page-index";
import { FAKE_SITE, fakeFolder } from "@/tests/unit/lib/tools/helpers/fake-site";

describe("indexPages", () => {
  it("lists every page with the number of its inline scripts", () => {
    const pages = indexPages(fakeFolder(FAKE_SITE));
    const counts = [...pages].map(([path, { inlineScripts }]) => [path, inlineScripts]).sort();
    expect(counts).toEqual([
      ["/404.html", 1],
      ["/fr/index.html", 0],
      ["/index.html", 1],
    ]);
  });
});

describe("findPage", () => {
  it.each(["/fr/", "/fr", "/fr/index.html", "/", "/404"])("finds the page behind %s", (pathname) => {
    expect(findPage(indexPages(fakeFolder(FAKE_SITE)), pathname)).toBeDefined();
  });

  it("finds no page for a file of another kind", () => {
    expect(findPage(indexPages(fakeFolder(FAKE_SITE)), "/models/digits/model.json")).toBeUndefined();
  });
});

describe("crowdedPages", () => {
  it("names a page with more than 60 different inline scripts", () => {
    const scripts = Array.from({ length: 61 }, (_, index) => `<script>f(${index})</script>`).join("");
    const pages = indexPages(fakeFolder({ "a.html": scripts, "b.html": scripts.replaceAll(/\d+/g, "1") }));
    expect(crowdedPages(pages)).toEqual(["/a.html has 61 inline scripts (more than 60)"]);
  });
});
