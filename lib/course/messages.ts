import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";
import type { Locale } from "./locales";
import type { Messages } from "./message-types";

const cache = new Map<Locale, Messages>();

/** All texts of `content/<locale>/messages/*.json`; the file name is the namespace. Build time only. */
export function loadMessages(locale: Locale): Messages {
  const known = cache.get(locale);
  if (known && process.env.NODE_ENV === "production") return known;
  const folder = path.join(process.cwd(), "content", locale, "messages");
  const messages: Record<string, unknown> = {};
  for (const file of readdirSync(folder).sort()) {
    messages[path.basename(file, ".json")] = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  }
  const checked = messages as unknown as Messages; // content.test.ts checks that both languages have the keys of this type
  cache.set(locale, checked);
  return checked;
}

/** A function that gives the texts of one namespace, for server components. Throws on a missing text. */
export function translator<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator<Messages, Namespace>({
    locale,
    messages: loadMessages(locale),
    namespace,
    onError(error) {
      throw error;
    },
  });
}
