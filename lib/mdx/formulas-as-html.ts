import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { SKIP, visit } from "unist-util-visit";

/** The class of the outermost element that KaTeX writes: a formula on a line of its own, or one within the text. */
function formulaClass(node: Element): "katex-display" | "katex" | null {
  const classes = node.properties.className;
  if (!Array.isArray(classes)) return null;
  if (classes.includes("katex-display")) return "katex-display";
  return classes.includes("katex") ? "katex" : null;
}

/**
 * A rehype plugin, to be run after rehype-katex: each formula becomes one `<Formula>` that holds its HTML as text. A formula is
 * dozens of elements; as a tree, each would travel twice and be hydrated one by one.
 */
export function formulasAsHtml() {
  return (tree: Root) => {
    visit(tree, "element", (node, index, parent) => {
      const className = formulaClass(node);
      if (!className || !parent || index === undefined) return;
      const formula: MdxJsxTextElement = {
        type: "mdxJsxTextElement",
        name: "Formula",
        attributes: [
          { type: "mdxJsxAttribute", name: "className", value: className },
          { type: "mdxJsxAttribute", name: "html", value: toHtml(node.children) },
        ],
        children: [],
      };
      parent.children[index] = formula as unknown as Element; // MDX's own node, which hast's types don't list
      return SKIP;
    });
  };
}
