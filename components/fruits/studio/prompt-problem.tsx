"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { COLOURS, FRUITS, type Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { PromptReading } from "@/lib/datasets/fruits/parse-prompt";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import type { PromptView } from "./studio.model";

/** What is said of the words: why they can't be read, what they were taken for, whether the model ever saw them together. */
export function PromptProblem(props: {
  readonly view: PromptView;
  /** Takes a text that is suggested. */
  readonly onUse: (text: string) => void;
}) {
  const t = useTranslations("fruit-studio.said");
  const { reading, isNeverSeen } = props.view;
  switch (reading.kind) {
    case "prompt":
      return <Understood isNeverSeen={isNeverSeen} reading={reading} />;
    case "empty":
      return t("empty");
    case "two-fruits":
      return t("twoFruits", { first: reading.words[0], second: reading.words[1] });
    case "two-colours":
      return t("twoColours", { first: reading.words[0], second: reading.words[1] });
    case "unknown-word":
      return <Unknown onUse={props.onUse} reading={reading} />;
  }
}

/** What the words were taken for, and whether they were ever seen together. */
function Understood(props: {
  readonly reading: Extract<PromptReading, { kind: "prompt" }>;
  readonly isNeverSeen: boolean;
}) {
  const t = useTranslations("fruit-studio.said");
  const locale = useLocale();
  const { prompt, corrections } = props.reading;
  const taken = corrections.map(({ typed, read }) => t("taken", { typed, read }));
  const words = promptWords(prompt, locale);
  return [...taken, said(prompt)].join(" ");

  function said({ fruit, colour }: Prompt): string {
    if (fruit === null) return t("anyFruit");
    if (colour === null) return t("anyColour");
    return t(props.isNeverSeen ? "neverSeen" : "seen", { words });
  }
}

/** A word that the model doesn't know: the nearest one to take instead, or all that it knows. */
function Unknown(props: {
  readonly reading: Extract<PromptReading, { kind: "unknown-word" }>;
  readonly onUse: (text: string) => void;
}) {
  const t = useTranslations("fruit-studio.said");
  const locale = useLocale();
  const { word, suggestion } = props.reading;
  if (suggestion === null) {
    const list = (words: readonly string[]) =>
      new Intl.ListFormat(locale, { type: "disjunction" }).format(words);
    const fruits = list(FRUITS.map((fruit) => promptWords({ fruit, colour: null }, locale)));
    const colours = list(COLOURS.map((colour) => promptWords({ fruit: null, colour }, locale)));
    return `${t("unknown", { word })} ${t("known", { fruits, colours })}`;
  }
  const { fruit, colour } = suggestion;
  const meant = promptWords({ fruit, colour: fruit === null ? colour : null }, locale);
  return (
    <>
      {t("unknown", { word })}{" "}
      <button className="fruit-studio-use" onClick={() => props.onUse(meant)} type="button">
        {t("meant", { word: meant })}
      </button>
    </>
  );
}
