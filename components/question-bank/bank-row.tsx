"use client";

import { memo, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { RichText } from "@/components/quiz/rich-text";
import { useBank } from "./bank-context";
import type { BankRow } from "./bank-facets.model";
import { useFacetNames } from "./facet-names";
import { RowDetails } from "./row-details";
import { SlideLink } from "./slide-link";

/** One question of the list: to choose, and to open for its answer and all that is said of wrong ones. */
export const BankRowItem = memo(function BankRowItem(props: {
  readonly row: BankRow;
  readonly isChosen: boolean;
}) {
  const { row, isChosen } = props;
  const t = useTranslations("bank");
  const { dispatch } = useBank();
  const [isUnfolded, setUnfolded] = useState(false);
  const id = useId();
  return (
    <li className="bank-row" data-chosen={isChosen} data-entry={row.question.id}>
      <input
        checked={isChosen}
        id={id}
        onChange={(event) => dispatch({ type: "choose", id: row.question.id, isOn: event.target.checked })}
        type="checkbox"
      />
      <div className="bank-row-body">
        <label className="bank-prompt" htmlFor={id}>
          <RichText text={row.drawn.prompt} />
        </label>
        <RowFacts row={row} />
        <details onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>{t("open")}</summary>
          {isUnfolded ? <RowDetails row={row} /> : null}
        </details>
      </div>
    </li>
  );
});

/** What kind of question it is, about what, how hard, and where it is taught. */
function RowFacts({ row }: { readonly row: BankRow }) {
  const t = useTranslations("bank");
  const nameOf = useFacetNames();
  const { question, drawn, chapter } = row;
  return (
    <ul className="bank-facts">
      <li className="bank-kind">{nameOf("kind", drawn.kind)}</li>
      <li>{nameOf("topic", question.topic)}</li>
      <li>
        <span aria-hidden="true" className="bank-dots" data-difficulty={question.difficulty} />
        <span className="sr-only">{t("difficulty")} </span>
        {nameOf("difficulty", String(question.difficulty))}
      </li>
      {question.kind === "fresh" ? <li>{t("fresh")}</li> : null}
      <li>
        <SlideLink chapter={chapter} slide={question.slide} />
      </li>
    </ul>
  );
}
