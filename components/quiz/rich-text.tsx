import katex from "katex";
import { Fragment } from "react";
import { type InlinePart, inlineParts } from "@/lib/quiz/inline-marks";

/** A short text with its formulas and code, drawn at build time. @throws Error on a malformed formula or mark */
export function RichText({ text }: { readonly text: string }) {
  return inlineParts(text).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
    <Fragment key={index}>{drawn(part)}</Fragment>
  ));
}

function drawn({ kind, text }: InlinePart) {
  if (kind === "text") return text;
  if (kind === "code") return <code>{text}</code>;
  const html = katex.renderToString(text, { output: "htmlAndMathml", throwOnError: true, strict: "error" });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by KaTeX at build time from the course's own text
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
