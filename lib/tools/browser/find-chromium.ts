import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** Where browsers of the Chromium family usually are, the one that is tried first at the top. */
const USUAL_PLACES = [
  "/usr/bin/chromium",
  "playwright",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
] as const;

/** Chromium without a window: the same engine, with less around it. */
const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

/** What the search asks of the machine; given by hand in tests. */
export interface ChromiumSearch {
  /** Content of CHROMIUM_PATH: if set, nothing else is tried. */
  readonly chosen: string | undefined;
  /** Where Playwright keeps its own Chromium, whether it was downloaded or not. */
  readonly playwrightPath: string;
  /** True for a program that is there and starts. */
  readonly works: (path: string) => boolean;
}

/** Path of a Chromium that works, as readers have it; undefined if there is none. */
export function findChromium(search: ChromiumSearch = thisMachine()): string | undefined {
  const places = USUAL_PLACES.map((place) => (place === "playwright" ? search.playwrightPath : place));
  return firstThatWorks(places, search);
}

/** Path of the Chromium without a window, or of the one that was chosen; it runs the browser tests in less than half the time. */
export function findHeadlessShell(search: ChromiumSearch = thisMachine()): string | undefined {
  return firstThatWorks([HEADLESS_SHELL], search);
}

function firstThatWorks(places: readonly string[], { chosen, works }: ChromiumSearch): string | undefined {
  return (chosen ? [chosen] : places).find(works);
}

function thisMachine(): ChromiumSearch {
  return {
    chosen: process.env.CHROMIUM_PATH,
    playwrightPath: chromium.executablePath(),
    // Started, not only looked for: some systems put a script there that asks to install the browser.
    works: (path) => existsSync(path) && spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0,
  };
}
