"use client";

import { Fragment } from "react";
import { type InlinePart, inlineParts } from "@/lib/quiz/inline-marks";
import { useLateFormula } from "./late-formulas";
import { useQuestionSurroundings } from "./question-context";

/** A short text with its formulas and code. @throws Error on a mark without its pair */
export function RichText({ text }: { readonly text: string }) {
  return inlineParts(text).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
    <Fragment key={index}>{drawn(part)}</Fragment>
  ));
}

function drawn({ kind, text }: InlinePart) {
  if (kind === "text") return text;
  return kind === "code" ? <code>{text}</code> : <Tex tex={text} />;
}

/** A formula as it was drawn while building; one with fresh numbers is drawn here, once KaTeX has come. */
export function Tex({ tex }: { readonly tex: string }) {
  const known = useQuestionSurroundings().math[tex];
  const late = useLateFormula(tex, known === undefined);
  const html = known ?? late;
  if (html === null) return <code>{tex}</code>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by KaTeX from the course's own text
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A text without its marks, for a name or an option, where only plain text fits. */
export function plainText(text: string): string {
  return inlineParts(text)
    .map((part) => part.text)
    .join("");
}
