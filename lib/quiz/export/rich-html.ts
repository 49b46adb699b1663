/** Rich text for other programs: as HTML whose formulas MathJax finds, or as plain text. */

import { inlineParts, type RichText } from "@/lib/quiz/inline-marks";

/** HTML with formulas between `\(` and `\)`, as Moodle's MathJax wants them. @example richHtml("$K^2$") // "\\(K^2\\)" */
export function richHtml(text: RichText): string {
  return inlineParts(text)
    .map(({ kind, text: part }) => {
      const safe = escapeHtml(part);
      if (kind === "math") return `\\(${safe}\\)`;
      return kind === "code" ? `<code>${safe}</code>` : safe;
    })
    .join("");
}

/** Text with formulas between `\(` and `\)`, and code without its marks. */
export function richPlain(text: RichText): string {
  return inlineParts(text)
    .map(({ kind, text: part }) => (kind === "math" ? `\\(${part}\\)` : part))
    .join("");
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Several pieces of HTML, each its own paragraph. */
export function paragraphs(...pieces: readonly string[]): string {
  return pieces
    .filter((piece) => piece !== "")
    .map((piece) => `<p>${piece}</p>`)
    .join("");
}
