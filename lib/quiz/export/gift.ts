/** Questions as GIFT, a text that people read and Moodle imports. It has no hints: they go before the solution. */

import { decimal } from "./decimal";
import type { ExportAnswer, ExportBody, ExportItem } from "./export-item";

/**
 * A file of questions.
 * @param category - path in Moodle's question bank, such as "Convolution/Formes"
 * @see https://docs.moodle.org/en/GIFT_format
 */
export function giftText(items: readonly ExportItem[], category: string): string {
  const line = category.replaceAll(/[\r\n]+/g, " ");
  return `${[`$CATEGORY: $course$/top/${line}`, ...items.map(questionGift)].join("\n\n")}\n`;
}

function questionGift(item: ExportItem): string {
  const tags = item.tags.map((tag) => `[tag:${tag.replaceAll(/[\]\r\n]/g, "")}]`).join(" ");
  const general = `\t####${escapeGift(item.hints.join("") + item.solution)}`;
  const lines = [...bodyGift(item.body), general].join("\n");
  return `// ${tags}\n::${escapeGift(item.name)}::[html]${escapeGift(item.prompt)}{${opening(item.body)}\n${lines}\n}`;
}

function opening(body: ExportBody): string {
  return body.type === "numerical" ? "#" : "";
}

function bodyGift(body: ExportBody): readonly string[] {
  switch (body.type) {
    case "multichoice":
      return body.answers.map(
        (answer) => `\t${choiceMark(answer, body.isSingle)}${escapeGift(answer.html)}${said(answer)}`,
      );
    case "numerical":
      return [
        ...body.answers.map(
          (answer) =>
            `\t=%${decimal(answer.fraction)}%${decimal(answer.value)}:${decimal(answer.tolerance)}${said(answer)}`,
        ),
        `\t~#${escapeGift(body.otherwise)}`,
      ];
    case "shortanswer":
      return [
        ...body.answers.map(
          (answer) => `\t=%${decimal(answer.fraction)}%${escapeGift(answer.text)}${said(answer)}`,
        ),
        `\t=%0%*#${escapeGift(body.otherwise)}`,
      ];
    case "matching":
      return body.pairs.map(({ stem, answer }) => `\t=${escapeGift(stem)} -> ${escapeGift(answer)}`);
    case "essay":
      return [];
  }
}

/** One right answer is marked by "="; of several, each by its weight. */
function choiceMark({ fraction }: ExportAnswer, isSingle: boolean): string {
  if (isSingle && fraction === 100) return "=";
  return fraction === 0 ? "~" : `~%${decimal(fraction)}%`;
}

function said({ feedback }: ExportAnswer): string {
  return feedback === "" ? "" : `#${escapeGift(feedback)}`;
}

/**
 * Text in which no sign means anything to GIFT. Backslashes are doubled, as Moodle's own export does: else the `\n` of
 * `\neq` would be a new line. An arrow would end the stem of a match.
 */
export function escapeGift(text: string): string {
  return text
    .replaceAll(/[\\~=#{}:]/g, "\\$&")
    .replaceAll("\r", "")
    .replaceAll("\n", "\\n")
    .replaceAll("->", "→");
}
