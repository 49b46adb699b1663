import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import { parsePrompt } from "@/lib/datasets/fruits/parse-prompt";

/** The words of a text, each null if the text doesn't name one or can't be read. */
export function promptOf(text: string): Prompt {
  const reading = parsePrompt(text);
  return reading.kind === "prompt" ? reading.prompt : { fruit: null, colour: null };
}
