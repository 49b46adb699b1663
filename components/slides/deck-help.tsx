"use client";

import type { Ref } from "react";
import type { DeckLabels } from "./deck-bar";

/** The sheet of keys, opened with "?". */
export function DeckHelp({
  labels,
  ref,
}: {
  readonly labels: DeckLabels;
  readonly ref: Ref<HTMLDialogElement>;
}) {
  return (
    <dialog aria-label={labels.helpTitle} className="deck-help" ref={ref}>
      <h2>{labels.helpTitle}</h2>
      <dl>
        {labels.keys.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              {keys.split(" · ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button className="button" type="submit">
          {labels.close}
        </button>
      </form>
    </dialog>
  );
}
