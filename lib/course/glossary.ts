import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Locale } from "./locales";

const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The word in this language. */
  term: z.string().min(1),
  /** The word in the other language. */
  other: z.string().min(1),
  definition: z.string().min(1),
});

export type GlossaryEntry = z.infer<typeof entrySchema>;

/** The words of the field in one language, in alphabetical order. @throws ZodError on a malformed file */
export function loadGlossary(locale: Locale): readonly GlossaryEntry[] {
  const file = path.join(process.cwd(), "content", locale, "glossary.json");
  const entries = z.array(entrySchema).parse(JSON.parse(readFileSync(file, "utf8")));
  return entries.toSorted((a, b) => a.term.localeCompare(b.term, locale));
}
