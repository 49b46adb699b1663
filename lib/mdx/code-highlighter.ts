import { createHighlighter, type Highlighter } from "shiki";

/** Themes of highlighted code; the style sheet picks one by the reader's theme. */
export const CODE_THEMES = {
  light: "github-light-high-contrast",
  dark: "github-dark-high-contrast",
} as const;

let highlighter: Promise<Highlighter> | null = null;

/** The highlighter with the languages that chapters use, made once: loading all of Shiki's costs seconds a chapter. */
export function codeHighlighter(): Promise<Highlighter> {
  highlighter ??= createHighlighter({
    themes: Object.values(CODE_THEMES),
    langs: ["python", "typescript", "javascript", "bash"],
  });
  return highlighter;
}
