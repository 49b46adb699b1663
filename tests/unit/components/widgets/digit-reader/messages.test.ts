import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LAYER_NAMES } from "@/components/widgets/digit-reader/digit-layers";
import { BACKEND_NAMES } from "@/lib/tf/protocol";

type Texts = { readonly [key: string]: string | Texts };

function texts(locale: string, namespace: string): Texts {
  const path = new URL(`../../../../../content/${locale}/messages/${namespace}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8")) as Texts;
}

/** Every key with the placeholders of its text. */
function slots(tree: Texts, prefix = ""): string[] {
  return Object.entries(tree)
    .flatMap(([key, value]) =>
      typeof value === "string"
        ? [`${prefix}${key} ${(value.match(/\{\w+/g) ?? []).sort().join(" ")}`]
        : slots(value, `${prefix}${key}.`),
    )
    .sort();
}

describe("the texts of the digit reader", () => {
  it.each(["digit-reader", "compute"])(
    "have the same keys and placeholders in both languages: %s",
    (namespace) => {
      expect(slots(texts("en", namespace))).toEqual(slots(texts("fr", namespace)));
    },
  );

  it("name every layer and every backend", () => {
    expect(Object.keys(texts("fr", "digit-reader").layer as Texts)).toEqual(LAYER_NAMES);
    expect(Object.keys(texts("fr", "compute").backend as Texts)).toEqual([...BACKEND_NAMES]);
  });
});
