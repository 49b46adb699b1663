"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { COLOURS, FRUITS } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import type { PromptView } from "./fruit-studio.model";

/** What is said of the words: why they can't be read, what they were taken for, whether the model ever saw them together. */
export function PromptProblem(props: {
  readonly view: PromptView;
  /** Takes a text that is suggested. */
  readonly onUse: (text: string) => void;
}) {
  const t = useTranslations("fruit-studio.said");
  const locale = useLocale();
  const { reading, prompt, isNeverSeen } = props.view;
  switch (reading.kind) {
    case "prompt": {
      const words = prompt === null ? "" : promptWords(prompt, locale);
      const taken = reading.corrections.map(({ typed, read }) => t("taken", { typed, read })).join(" ");
      const missing = prompt?.fruit === null ? t("anyFruit") : prompt?.colour === null ? t("anyColour") : null;
      return [taken, missing ?? t(isNeverSeen ? "neverSeen" : "seen", { words })].filter(Boolean).join(" ");
    }
    case "empty":
      return t("empty");
    case "two-fruits":
      return t("twoFruits", { first: reading.words[0], second: reading.words[1] });
    case "two-colours":
      return t("twoColours", { first: reading.words[0], second: reading.words[1] });
    case "unknown-word": {
      const list = (words: readonly string[]) => new Intl.ListFormat(locale, { type: "disjunction" }).format(words);
      const known = t("known", {
        fruits: list(FRUITS.map((fruit) => promptWords({ fruit, colour: null }, locale))),
        colours: list(COLOURS.map((colour) => promptWords({ fruit: null, colour }, locale))),
      });
      const { word, suggestion } = reading;
      if (suggestion === null) return `${t("unknown", { word })} ${known}`;
      const meant = promptWords({ ...suggestion, colour: suggestion.fruit === null ? suggestion.colour : null }, locale);
      return (
        <>
          {t("unknown", { word })}{" "}
          <button className="fruit-studio-use" onClick={() => props.onUse(meant)} type="button">
            {t("meant", { word: meant })}
          </button>
        </>
      );
    }
  }
}
