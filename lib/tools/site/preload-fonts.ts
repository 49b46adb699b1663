import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The fonts that every page shows on its first screen: of its text, and of its headings and controls. */
const FIRST_FONTS = /^source-(?:serif-4|sans-3)-latin-wght-normal\..+\.woff2$/;
const STYLE_SHEET = /<link rel="stylesheet" href="(?<base>[^"]*\/_next\/)[^"]+"/;

/** The names of the fonts of the first screen. @param next - the built site's `_next/` */
export function firstFonts(next: string): string[] {
  return readdirSync(join(next, "static", "media")).filter((name) => FIRST_FONTS.test(name));
}

/**
 * Has a page fetch its first fonts beside its style sheets. Found only when the page is laid out for the first time, they come after it,
 * and everything is laid out once more.
 */
export function preloadFonts(html: string, fonts: readonly string[]): string {
  const sheet = STYLE_SHEET.exec(html);
  if (!sheet) return html;
  const links = fonts.map(
    (name) =>
      `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="${sheet.groups?.base}static/media/${name}"/>`,
  );
  return `${html.slice(0, sheet.index)}${links.join("")}${html.slice(sheet.index)}`;
}
