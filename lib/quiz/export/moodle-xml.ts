/** Questions as Moodle XML, which Moodle's question bank imports with hints, tags and feedback. */

import { decimal } from "./decimal";
import type { ExportAnswer, ExportBody, ExportItem } from "./export-item";

/**
 * A file of questions.
 * @param category - path in Moodle's question bank, such as "Convolution/Formes"
 * @see https://docs.moodle.org/en/Moodle_XML_format
 */
export function moodleXml(items: readonly ExportItem[], category: string): string {
  const questions = [categoryXml(category), ...items.map(questionXml)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join("\n")}\n</quiz>\n`;
}

function categoryXml(category: string): string {
  return `<question type="category"><category>${textXml(`$course$/top/${category}`)}</category></question>`;
}

function questionXml(item: ExportItem): string {
  const { body } = item;
  const parts = [
    `<name>${textXml(item.name)}</name>`,
    htmlXml("questiontext", item.prompt),
    htmlXml("generalfeedback", item.solution),
    "<defaultgrade>1</defaultgrade>",
    "<penalty>0.3333333</penalty>",
    "<hidden>0</hidden>",
    ...bodyXml(body),
    ...(body.type === "essay" ? [] : item.hints.map((hint) => htmlXml("hint", hint))),
    `<tags>${item.tags.map((tag) => `<tag>${textXml(tag)}</tag>`).join("")}</tags>`,
  ];
  return `<question type="${body.type}">\n${parts.join("\n")}\n</question>`;
}

function bodyXml(body: ExportBody): readonly string[] {
  switch (body.type) {
    case "multichoice":
      return [
        `<single>${body.isSingle}</single>`,
        "<shuffleanswers>true</shuffleanswers>",
        "<answernumbering>abc</answernumbering>",
        ...body.answers.map((answer) => answerXml(answer, "html", answer.html)),
      ];
    case "numerical":
      return [
        ...body.answers.map((answer) =>
          answerXml(answer, "moodle_auto_format", decimal(answer.value), toleranceXml(answer.tolerance)),
        ),
        answerXml({ fraction: 0, feedback: body.otherwise }, "moodle_auto_format", "*", toleranceXml(0)),
        "<unitgradingtype>0</unitgradingtype><unitpenalty>0.1</unitpenalty>",
        "<showunits>3</showunits><unitsleft>0</unitsleft>",
      ];
    case "shortanswer":
      return [
        "<usecase>0</usecase>",
        ...body.answers.map((answer) => answerXml(answer, "moodle_auto_format", answer.text)),
        answerXml({ fraction: 0, feedback: body.otherwise }, "moodle_auto_format", "*"),
      ];
    case "matching":
      return [
        "<shuffleanswers>true</shuffleanswers>",
        ...body.pairs.map(
          ({ stem, answer }) =>
            `<subquestion format="html">${textXml(stem)}<answer>${textXml(answer)}</answer></subquestion>`,
        ),
      ];
    case "essay":
      return [
        "<responseformat>editor</responseformat><responserequired>1</responserequired>",
        "<responsefieldlines>10</responsefieldlines><attachments>0</attachments>",
        "<attachmentsrequired>0</attachmentsrequired>",
        htmlXml("graderinfo", body.graderInfo),
        htmlXml("responsetemplate", ""),
      ];
  }
}

function answerXml({ fraction, feedback }: ExportAnswer, format: string, text: string, more = ""): string {
  return `<answer fraction="${decimal(fraction)}" format="${format}">${textXml(text)}${more}${htmlXml("feedback", feedback)}</answer>`;
}

function toleranceXml(tolerance: number): string {
  return `<tolerance>${decimal(tolerance)}</tolerance>`;
}

function htmlXml(element: string, html: string): string {
  return `<${element} format="html">${textXml(html)}</${element}>`;
}

function textXml(text: string): string {
  return `<text>${escapeXml(text)}</text>`;
}

/** Signs that no XML document may hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must go
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escapeXml(text: string): string {
  return text
    .replaceAll(NO_XML, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
