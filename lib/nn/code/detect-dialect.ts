import type { Dialect } from "./code-problem";

const SCRIPT_SIGNS = [
  /\btf\s*\.\s*(?:sequential|layers|input|model)\b/,
  /\bsequential\s*\(/,
  /\b(?:const|let|var)\s+[\w$]+\s*=/,
  /=>|^\s*\/\/|\/\*/m,
  /\b[a-z]\w*\s*\(\s*\{/,
];
const PYTHON_SIGNS = [
  /\bSequential\s*\(/,
  /\bkeras\b/,
  /\b(?:True|False|None|def)\b/,
  /^\s*#/m,
  /^\s*(?:import\s+\w[\w.]*(?:\s+as\s+\w+)?|from\s+[\w.]+\s+import\b.*)$/m,
];

/** Whether a text looks more like JavaScript for TensorFlow.js than like Python for Keras, which it is by default. */
export function detectDialect(code: string): Dialect {
  const signs = (patterns: readonly RegExp[]) => patterns.filter((pattern) => pattern.test(code)).length;
  return signs(SCRIPT_SIGNS) > signs(PYTHON_SIGNS) ? "tfjs" : "keras";
}
