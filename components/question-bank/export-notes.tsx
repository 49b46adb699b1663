"use client";

import { useTranslations } from "use-intl/react";
import { plainText } from "@/components/quiz/rich-text";
import type { ExportNote } from "@/lib/quiz/export/export-item";
import { useBank } from "./bank-context";

/** In plain words, what an export had to leave out and what it had to turn into something else. */
export function ExportNotes({ notes }: { readonly notes: readonly ExportNote[] }) {
  const t = useTranslations("bank");
  const { rows } = useBank();
  const promptOf = (id: string) => {
    const row = rows.find(({ question }) => question.id === id);
    return row ? plainText(row.drawn.prompt) : id;
  };
  if (notes.length === 0) return null;
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.question}>
          {note.kind === "left-out"
            ? t("export.leftOut", {
                why: t(`export.why.${note.from === "predict" ? "predict" : "point"}`),
                question: promptOf(note.question),
              })
            : t("export.changed", {
                from: t(`kinds.${note.from}`),
                to: t(`export.types.${note.to}`),
                question: promptOf(note.question),
              })}
        </li>
      ))}
    </ul>
  );
}
