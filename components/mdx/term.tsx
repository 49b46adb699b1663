import type { ReactNode } from "react";
import { loadGlossary } from "@/lib/course/glossary";
import { otherLocale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import type { ChapterContext } from "./chapter-context";

/** A word of the field: a button that opens its definition (the browser's own popover, no script). */
export function termBlock(context: ChapterContext) {
  const glossary = new Map(loadGlossary(context.locale).map((entry) => [entry.id, entry]));
  const t = translator(context.locale, "course");
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  let uses = 0;

  return function Term({ id, children }: { readonly id: string; readonly children: ReactNode }) {
    const entry = glossary.get(id);
    if (!entry) throw new Error(`${context.file}: <Term id="${id}"> is not in the glossary`);
    uses += 1;
    const popover = `term-${id}-${uses}`;
    return (
      <>
        <button className="term" popoverTarget={popover} type="button">
          {children}
        </button>
        <span className="term-popover" id={popover} popover="auto">
          <strong>{entry.term}</strong> <i lang={otherLocale(context.locale)}>({entry.other})</i>
          <span>{entry.definition}</span>
          <a href={`${base}/${context.locale}/glossary/#${id}`}>{t("inGlossary")}</a>
        </span>
      </>
    );
  };
}
