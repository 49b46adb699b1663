import type { Root } from "hast";
import type { VFile } from "vfile";

/**
 * A rehype plugin, to be run after rehype-katex: a formula that KaTeX can't read stops the build instead of being printed
 * in red. @throws Error with the line of the formula
 */
export function refuseBadFormulas() {
  return (_tree: Root, file: VFile) => {
    const bad = file.messages.find((message) => message.source === "rehype-katex");
    if (!bad) return;
    const cause = bad.cause instanceof Error ? bad.cause.message : bad.reason;
    throw new Error(`line ${bad.line ?? "?"}: ${cause}`);
  };
}
