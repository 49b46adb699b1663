/** A short text cut where formulas (`$…$`) and code (`` `…` ``) begin and end. */

/** Text with formulas between `$` and code between backquotes. In a fresh question, `{name}` stands for a drawn value. */
export type RichText = string;

export interface InlinePart {
  readonly kind: "text" | "math" | "code";
  readonly text: string;
}

const MARKED = /\$([^$]+)\$|`([^`]+)`/g;

/**
 * Cuts a text into plain text, TeX and code, without their marks.
 * @throws Error if a mark is left without its pair
 * @example inlineParts("de `padding` $P$") // text "de ", code "padding", text " ", math "P"
 */
export function inlineParts(text: string): readonly InlinePart[] {
  const parts: InlinePart[] = [];
  let end = 0;
  const addText = (piece: string) => {
    if (/[$`]/.test(piece)) throw new Error(`a "$" or a backquote has no pair in "${text}"`);
    if (piece) parts.push({ kind: "text", text: piece });
  };
  for (const match of text.matchAll(MARKED)) {
    const [whole, math, code] = match;
    addText(text.slice(end, match.index));
    parts.push(math === undefined ? { kind: "code", text: code ?? "" } : { kind: "math", text: math });
    end = match.index + whole.length;
  }
  addText(text.slice(end));
  return parts;
}
