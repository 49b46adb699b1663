"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { WordRows } from "@/components/fruits/word-rows";
import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import { PromptProblem } from "./prompt-problem";
import { MAX_TEXT, type PromptView } from "./studio.model";

/** The words that a picture is to show: typed, or picked. */
export function PromptBar(props: {
  readonly label: string;
  readonly text: string;
  readonly view: PromptView;
  readonly onWrite: (text: string) => void;
  /** Left out where words are only typed. */
  readonly onPick?: (word: Partial<Prompt>) => void;
}) {
  const t = useTranslations("fruit-studio");
  const id = useId();
  const { text, view, onPick } = props;
  const prompt = view.prompt ?? { fruit: null, colour: null };
  return (
    <div className="fruit-studio-prompt">
      <div className="fruit-studio-field">
        <label htmlFor={id}>{props.label}</label>
        <input
          aria-describedby={`${id}-said`}
          aria-invalid={view.prompt === null}
          autoComplete="off"
          className="field"
          enterKeyHint="done"
          id={id}
          maxLength={MAX_TEXT}
          onChange={(event) => props.onWrite(event.currentTarget.value)}
          spellCheck={false}
          type="text"
          value={text}
        />
        <p aria-live="polite" className="fruit-studio-said" data-kind={saidKind(view)} id={`${id}-said`}>
          <PromptProblem onUse={props.onWrite} view={view} />
        </p>
      </div>
      {onPick ? (
        <WordRows labels={{ fruits: t("fruits"), colours: t("colours") }} onPick={onPick} prompt={prompt} />
      ) : null}
    </div>
  );
}

function saidKind({ prompt, isNeverSeen }: PromptView): "problem" | "never-seen" | "seen" {
  if (prompt === null) return "problem";
  return isNeverSeen ? "never-seen" : "seen";
}
