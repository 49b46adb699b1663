import type { Locale } from "@/lib/course/locales";
import type { SlideOutline } from "@/lib/mdx/slide-outline";

/** Where a block is being rendered: blocks differ between reading and presenting, and errors name the file. */
export interface ChapterContext {
  readonly locale: Locale;
  readonly chapter: string;
  readonly mode: "read" | "present";
  /** Path of the chapter's text, for error messages. */
  readonly file: string;
  readonly slides: readonly SlideOutline[];
  /** Widgets met so far while rendering: id → check of a part of its state. Steps are checked against it. */
  readonly widgets: Map<string, WidgetUse>;
  /** Settings that steps asked for, checked by `verifySteps` once everything is rendered. */
  readonly stepSettings: Readonly<Record<string, object>>[];
}

export interface WidgetUse {
  readonly name: string;
  /** The initial state of this use, and whether a whole state is valid. */
  readonly initial: object;
  readonly isValid: (state: unknown) => boolean;
}

/** A fresh context for one rendering of a chapter. */
export function chapterContext(
  base: Pick<ChapterContext, "locale" | "chapter" | "mode" | "file" | "slides">,
): ChapterContext {
  return { ...base, widgets: new Map(), stepSettings: [] };
}

/**
 * Checks that each `<Step set>` names a widget of the chapter and leaves its state valid. Called by the content test on a
 * finished rendering: server components are not drawn in the order of the text, so a page can't tell when all are known.
 * @throws Error with the file, the widget and the fields
 */
export function verifySteps(context: ChapterContext) {
  for (const settings of context.stepSettings) {
    for (const [id, patch] of Object.entries(settings)) verifyPatch(context, id, patch);
  }
}

function verifyPatch(context: ChapterContext, id: string, patch: object) {
  const use = context.widgets.get(id);
  if (!use) {
    const known = [...context.widgets.keys()].join(", ");
    throw new Error(`${context.file}: <Step set> names the widget "${id}"; this chapter has ${known}`);
  }
  const unknown = Object.keys(patch).filter((field) => !(field in use.initial));
  if (unknown.length === 0 && use.isValid({ ...use.initial, ...patch })) return;
  const fields = (unknown.length > 0 ? unknown : Object.keys(patch)).join(", ");
  throw new Error(`${context.file}: <Step set> gives "${id}" a value it can't take: ${fields}`);
}
