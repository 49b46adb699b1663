import type { KatexOptions } from "katex";

/** How formulas of questions are drawn, while building and in the browser. */
export const KATEX_OPTIONS: KatexOptions = { output: "htmlAndMathml", throwOnError: true, strict: "error" };
