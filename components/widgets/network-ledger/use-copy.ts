"use client";

import { type RefObject, useState } from "react";

/** Copies a text; where the browser refuses, selects it in its field so that the reader can. */
export function useCopy(field: RefObject<HTMLTextAreaElement | null>) {
  const [last, setLast] = useState<{ readonly text: string; readonly outcome: "copied" | "refused" } | null>(
    null,
  );
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setLast({ text, outcome: "copied" });
    } catch {
      field.current?.select();
      field.current?.focus();
      setLast({ text, outcome: "refused" });
    }
  };
  return { copy, outcomeOf: (text: string) => (last?.text === text ? last.outcome : null) };
}
