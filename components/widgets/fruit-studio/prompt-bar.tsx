"use client";

import { useId } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { COLOURS, FRUITS, type Prompt } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { MAX_TEXT, type PromptView } from "./fruit-studio.model";
import { PromptProblem } from "./prompt-problem";

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
  const locale = useLocale();
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
        <div className="fruit-studio-words">
          <WordRow
            label={t("fruits")}
            onPick={(fruit) => onPick({ fruit })}
            picked={prompt.fruit}
            words={FRUITS.map((fruit) => ({ id: fruit, text: promptWords({ fruit, colour: null }, locale) }))}
          />
          <WordRow
            label={t("colours")}
            onPick={(colour) => onPick({ colour })}
            picked={prompt.colour}
            words={COLOURS.map((colour) => ({
              id: colour,
              text: promptWords({ fruit: null, colour }, locale),
              swatch: colour,
            }))}
          />
        </div>
      ) : null}
    </div>
  );
}

function saidKind({ prompt, isNeverSeen }: PromptView): "problem" | "never-seen" | "seen" {
  if (prompt === null) return "problem";
  return isNeverSeen ? "never-seen" : "seen";
}

/** Words of one kind, to be picked. */
function WordRow<Id extends string>(props: {
  readonly label: string;
  readonly words: readonly { readonly id: Id; readonly text: string; readonly swatch?: string }[];
  readonly picked: Id | null;
  readonly onPick: (id: Id) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not the fields of a form
    <div aria-label={props.label} className="fruit-studio-row" role="group">
      {props.words.map(({ id, text, swatch }) => (
        <button
          aria-pressed={id === props.picked}
          className="fruit-studio-word"
          key={id}
          onClick={() => props.onPick(id)}
          type="button"
        >
          {swatch ? <span aria-hidden="true" className="fruit-swatch" data-colour={swatch} /> : null}
          {text}
        </button>
      ))}
    </div>
  );
}
