import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Locale } from "./locales";

const schema = z.record(z.string().regex(/^[a-z0-9-]+$/), z.string().trim().min(1));

/** What each misconception is called, by its id. Build time only. @throws ZodError on a malformed file */
export function loadMisconceptions(locale: Locale): ReadonlyMap<string, string> {
  const file = path.join(process.cwd(), "content", locale, "misconceptions.json");
  return new Map(Object.entries(schema.parse(JSON.parse(readFileSync(file, "utf8")))));
}
