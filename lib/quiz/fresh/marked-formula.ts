/**
 * Formulas whose numbers change, without KaTeX in the page: the formula is drawn once, at build time, with a mark where
 * each number goes; the marks become slots, which `drawQuestion` fills in HTML as it does in text.
 */

const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)\}/g;
const MARK = /@([a-z][A-Za-z0-9]*)@/g;
const TEX_SOURCE = /<annotation encoding="application\/x-tex">.*?<\/annotation>/gs;

/** TeX with a mark in place of each `{name}`, to be drawn by KaTeX. @example markedTex("{a} + 1") // "\\text{@a@} + 1" */
export function markedTex(tex: string): string {
  return tex.replaceAll(PLACEHOLDER, "\\text{@$1@}");
}

/** What KaTeX made of marked TeX, with `{name}` again for each mark, and without the TeX source, whose braces aren't slots. */
export function withSlots(html: string): string {
  return html.replaceAll(TEX_SOURCE, "").replaceAll(MARK, "{$1}");
}
