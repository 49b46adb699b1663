/** The browser and the system that a user agent names, such as "Firefox 133" and "Windows"; empty where it names none. */
export interface BrowserName {
  readonly browser: string;
  readonly system: string;
}

/** In this order: each names those after it as well. */
const BROWSERS: readonly (readonly [name: string, version: RegExp])[] = [
  ["Edge", /\bEdgA?\/(\d+)/],
  ["Opera", /\bOPR\/(\d+)/],
  ["Samsung Internet", /\bSamsungBrowser\/(\d+)/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /\b(?:Chrome|HeadlessChrome|CriOS|Chromium)\/(\d+)/],
  ["Safari", /\bVersion\/(\d+(?:\.\d+)?).*\bSafari\//],
];

const SYSTEMS: readonly (readonly [name: string, mark: RegExp])[] = [
  ["Android", /\bAndroid\b/],
  ["iOS", /\b(?:iPhone|iPad|iPod)\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
];

/** Reads a user agent. @param userAgent - `navigator.userAgent` */
export function browserName(userAgent: string): BrowserName {
  const found = BROWSERS.map(([name, version]) => ({ name, version: version.exec(userAgent)?.[1] })).find(
    ({ version }) => version !== undefined,
  );
  const system = SYSTEMS.find(([, mark]) => mark.test(userAgent))?.[0] ?? "";
  return { browser: found ? `${found.name} ${found.version}` : "", system };
}
