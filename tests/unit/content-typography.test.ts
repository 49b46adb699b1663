import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** A breaking space where French wants an unbreakable one: before : ; ! ? », or after «. */
const BREAKING_SPACE = /[\p{L}\p{N})»] [:;!?»](?=\s|$|["”])|« /gu;

/** Strings of a JSON value, however deep. */
function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

const folder = "content/fr";
const json = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".json"),
);

describe("French typography", () => {
  it.each(json)("keeps its punctuation on the line in %s", (name) => {
    const texts = strings(JSON.parse(readFileSync(`${folder}/${name}`, "utf8")));
    expect(texts.filter((text) => text.match(BREAKING_SPACE))).toEqual([]);
  });
});
