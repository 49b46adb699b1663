/** Looks for words in questions, whatever their accents, capitals and the spaces inside numbers. */

import { inlineParts } from "@/lib/quiz/inline-marks";
import type { FixedQuestion } from "@/lib/quiz/question";

/** What is looked through: prompt and solution, numbers with and without the spaces between their digits. */
export function searchText({ prompt, solution }: FixedQuestion): string {
  const text = folded(
    [prompt, solution].flatMap((rich) => inlineParts(rich).map((part) => part.text)).join(" "),
  );
  return `${text} ${text.replaceAll(/(\d) (?=\d{3})/g, "$1")}`;
}

/** Whether a text from `searchText` holds each of these words, or its beginning, middle or end. */
export function hasWords(searched: string, words: string): boolean {
  return folded(words)
    .split(" ")
    .every((word) => searched.includes(word));
}

/** In small letters without accents, ligatures and curly apostrophes, one plain blank between words. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("’", "'")
    .replaceAll("\\,", " ") // how TeX writes the space between thousands
    .replaceAll(/\s+/g, " ")
    .trim();
}
