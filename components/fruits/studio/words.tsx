"use client";

import { type Dispatch, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { PromptBar } from "./prompt-bar";
import { type PromptView, type StudioAction, type StudioState, textIn } from "./studio.model";

/** The words that a picture is to show, and those at the other end of a blend. */
export function Words(props: {
  readonly state: StudioState;
  readonly dispatch: Dispatch<StudioAction>;
  readonly prompt: PromptView;
  readonly second: PromptView;
}) {
  const t = useTranslations("fruit-studio");
  const locale = useLocale();
  const { state, dispatch, prompt, second } = props;
  // What the reader has typed stays as it is; a chapter's words are said in the reader's language.
  const [typed, setTyped] = useState("");
  const shown = (text: string) => (text === typed ? text : textIn(text, locale));
  const write = (type: "write" | "write-second", text: string) => {
    setTyped(text);
    dispatch({ type, text });
  };
  if (state.view === "grid") return null;
  return (
    <>
      <PromptBar
        label={t("prompt")}
        onPick={({ fruit, colour }) => {
          if (fruit) dispatch({ type: "choose-fruit", fruit, locale });
          if (colour) dispatch({ type: "choose-colour", colour, locale });
        }}
        onWrite={(text) => write("write", text)}
        text={shown(state.text)}
        view={prompt}
      />
      {state.view === "blend" ? (
        <PromptBar
          label={t("prompt2")}
          onWrite={(text) => write("write-second", text)}
          text={shown(state.text2)}
          view={second}
        />
      ) : null}
    </>
  );
}
