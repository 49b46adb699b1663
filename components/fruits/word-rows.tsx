"use client";

import { useLocale } from "use-intl/react";
import { COLOURS, FRUITS, type Prompt } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";

/** The fruits and the colours that the network knows, to be picked. */
export function WordRows(props: {
  readonly prompt: Prompt;
  readonly labels: { readonly fruits: string; readonly colours: string };
  readonly onPick: (word: Partial<Prompt>) => void;
}) {
  const { prompt, labels, onPick } = props;
  const locale = useLocale();
  return (
    <div className="fruit-words">
      <WordRow
        label={labels.fruits}
        onPick={(fruit) => onPick({ fruit })}
        picked={prompt.fruit}
        words={FRUITS.map((fruit) => ({ id: fruit, text: promptWords({ fruit, colour: null }, locale) }))}
      />
      <WordRow
        label={labels.colours}
        onPick={(colour) => onPick({ colour })}
        picked={prompt.colour}
        words={COLOURS.map((colour) => ({
          id: colour,
          text: promptWords({ fruit: null, colour }, locale),
          swatch: colour,
        }))}
      />
    </div>
  );
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
    <div aria-label={props.label} className="fruit-words-row" role="group">
      {props.words.map(({ id, text, swatch }) => (
        <button
          aria-pressed={id === props.picked}
          className="fruit-word"
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
