import { describe, expect, it } from "vitest";
import { findChromium, findHeadlessShell } from "@/lib/tools/browser/find-chromium";

const search = (working: readonly string[], chosen?: string) =>
  findChromium({
    chosen,
    playwrightPath: "/cache/playwright/chrome",
    works: (path) => working.includes(path),
  });

describe("findChromium", () => {
  it("takes the one that was chosen, and no other in its place", () => {
    expect(search(["/my/chromium", "/usr/bin/chromium"], "/my/chromium")).toBe("/my/chromium");
    expect(search(["/usr/bin/chromium"], "/my/chromium")).toBeUndefined();
  });

  it("prefers the system's Chromium to Playwright's, and that to Chrome", () => {
    expect(search(["/usr/bin/google-chrome", "/cache/playwright/chrome", "/usr/bin/chromium"])).toBe(
      "/usr/bin/chromium",
    );
    expect(search(["/usr/bin/google-chrome", "/cache/playwright/chrome"])).toBe("/cache/playwright/chrome");
  });

  it("passes over a browser that is there but doesn't start", () => {
    expect(search(["/usr/bin/google-chrome"])).toBe("/usr/bin/google-chrome");
  });

  it("finds nothing on a machine without any", () => {
    expect(search([])).toBeUndefined();
  });
});

describe("findHeadlessShell", () => {
  it("finds the browser without a window, or the one that was chosen", () => {
    const shell = "/usr/bin/chromium-headless-shell";
    const find = (working: readonly string[], chosen?: string) =>
      findHeadlessShell({ chosen, playwrightPath: "", works: (path) => working.includes(path) });
    expect(find(["/usr/bin/chromium", shell])).toBe(shell);
    expect(find(["/usr/bin/chromium"])).toBeUndefined();
    expect(find(["/my/chromium", shell], "/my/chromium")).toBe("/my/chromium");
  });
});
