import { describe, expect, it } from "vitest";
import { preloadFonts } from "@/lib/tools/site/preload-fonts";

describe("preloadFonts", () => {
  it("asks for the fonts before the style sheets, wherever the site lies", () => {
    const sheet = '<link rel="stylesheet" href="/cours/_next/static/chunks/a.css" data-precedence="next"/>';
    expect(preloadFonts(`<head>${sheet}</head>`, ["serif.woff2"])).toBe(
      '<head><link rel="preload" as="font" type="font/woff2" crossorigin="" href="/cours/_next/static/media/serif.woff2"/>' +
        `${sheet}</head>`,
    );
  });

  it("leaves a page without style sheets as it is", () => {
    expect(preloadFonts("<head></head>", ["serif.woff2"])).toBe("<head></head>");
  });
});
