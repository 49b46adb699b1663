import { XMLParser } from "fast-xml-parser";
import type { ExportItem } from "@/lib/quiz/export/export-item";
import type { ExportLabels } from "@/lib/quiz/export/export-labels";

export const LABELS: ExportLabels = {
  answerIn: "Answer in {unit}.",
  shapeForm: "Write the shape like this: [32, 26, 26, 8].",
  ranks: "Give each item its rank.",
  symbol: "{symbol}: {meaning}, from {least} to {most}",
  expected: "A full answer says:",
  cell: "row {row}, column {column}",
  demoAnswer: "what the demo gives",
  anyCounterExample: "any counter-example",
};

/** An item with a text in every place where a text can be. */
export function itemWith(text: string): ExportItem {
  return {
    name: text,
    tags: ["output-size"],
    prompt: text,
    solution: text,
    hints: [text],
    body: {
      type: "multichoice",
      isSingle: true,
      answers: [
        { html: text, fraction: 100, feedback: text },
        { html: `not ${text}`, fraction: 0, feedback: text },
      ],
    },
  };
}

/** One element of a parsed document, or several of one name. */
export type XmlNode = Readonly<Record<string, unknown>>;

/** The questions of a Moodle XML document, the category left out, read by an independent parser. */
export function readMoodle(xml: string): readonly XmlNode[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
    htmlEntities: false,
    isArray: (name) => ["question", "answer", "hint", "tag", "subquestion"].includes(name),
  });
  const document = parser.parse(xml, true) as { quiz: { question: readonly XmlNode[] } };
  return document.quiz.question.slice(1);
}

/** A text inside a parsed element. */
export function textIn(node: unknown): string {
  return (node as { readonly text: string }).text;
}
