import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { SKIP, visit } from "unist-util-visit";

/** What the deck needs to know of a slide before it is drawn. */
export interface SlideOutline {
  readonly id: string;
  readonly title: string;
  /** Click steps after the first view of the slide; 0 where there is none. */
  readonly steps: number;
  /** Slides of the source deck that this one covers, such as `["S38"]`. */
  readonly seed: readonly string[];
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

function attribute(element: Element, name: string): string | undefined {
  for (const candidate of element.attributes) {
    if (candidate.type !== "mdxJsxAttribute" || candidate.name !== name) continue;
    return typeof candidate.value === "string" ? candidate.value : candidate.value?.value;
  }
  return undefined;
}

function isElement(node: { type: string; name?: string | null }, name: string): node is Element {
  return (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && node.name === name;
}

/** Numbers the steps of one slide from 1 in the order of the text and returns how many there are. */
function numberSteps(slide: Element): number {
  let steps = 0;
  visit(slide, (node) => {
    if (!isElement(node as Element, "Step")) return;
    steps += 1;
    (node as Element).attributes.push({ type: "mdxJsxAttribute", name: "index", value: String(steps) });
  });
  return steps;
}

function outlineOf(slide: Element): SlideOutline {
  const id = attribute(slide, "id");
  const title = attribute(slide, "title");
  const line = slide.position?.start.line ?? 0;
  if (!id || !/^[a-z0-9-]+$/.test(id)) {
    throw new Error(
      `line ${line}: <Slide> needs an id of lower-case letters, digits and hyphens, got "${id ?? ""}"`,
    );
  }
  if (!title) throw new Error(`line ${line}: <Slide id="${id}"> needs a title`);
  const seed = (attribute(slide, "seed") ?? "").split(/[\s,]+/).filter(Boolean);
  for (const covered of seed) {
    if (!/^S([1-9]|[1-5]\d|6[0-3])$/.test(covered)) {
      throw new Error(`line ${line}: <Slide id="${id}"> covers "${covered}", which is none of S1 to S63`);
    }
  }
  return { id, title, steps: numberSteps(slide), seed };
}

/**
 * A remark plugin that lists the slides of a chapter into `slides` and numbers their steps.
 * @throws Error with the line where a slide has no proper id or title, or an id is taken twice
 */
export function slideOutline(slides: SlideOutline[]) {
  return () => (tree: Root) => {
    visit(tree, (node) => {
      if (!isElement(node as Element, "Slide")) return;
      const outline = outlineOf(node as Element);
      if (slides.some((slide) => slide.id === outline.id)) {
        throw new Error(`line ${node.position?.start.line}: two slides have the id "${outline.id}"`);
      }
      slides.push(outline);
      return SKIP;
    });
  };
}
