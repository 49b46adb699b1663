"use client";

import { useId, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useBank } from "./bank-context";
import { FACETS, type Facet, facetCounts, facetValues, narrowingCount } from "./bank-facets.model";
import { useFacetNames } from "./facet-names";
import { focusNext } from "./focus-next";

/** Longest text that is looked for, in characters. */
const LONGEST_TEXT = 100;

/** What narrows the list: words, and five facets with how many questions each value would show. */
export function BankFilters() {
  const t = useTranslations("bank");
  const { bank, state, dispatch } = useBank();
  const values = useMemo(() => facetValues(bank), [bank]);
  const [isUnfolded, setUnfolded] = useState(false);
  const id = useId();
  const count = narrowingCount(state);
  return (
    <search className="bank-filters">
      <div className="bank-find">
        <label className="control-label" htmlFor={id}>
          {t("find.label")}
        </label>
        <input
          className="field"
          id={id}
          maxLength={LONGEST_TEXT}
          onChange={(event) => dispatch({ type: "text", text: event.target.value })}
          placeholder={t("find.example")}
          type="search"
          value={state.text}
        />
      </div>
      <button
        aria-controls={`${id}facets`}
        aria-expanded={isUnfolded}
        className="button bank-unfold"
        onClick={() => setUnfolded(!isUnfolded)}
        type="button"
      >
        {t("filters", { count })}
      </button>
      <div className="bank-facets" data-unfolded={isUnfolded} id={`${id}facets`}>
        {FACETS.map((facet) => (
          <FacetBox facet={facet} key={facet} values={values[facet]} />
        ))}
        {count > 0 ? (
          <button
            className="button"
            onClick={() => {
              dispatch({ type: "loosen", what: "all" });
              focusNext("#bank-list-title");
            }}
            type="button"
          >
            {t("clear")}
          </button>
        ) : null}
      </div>
    </search>
  );
}

function FacetBox({ facet, values }: { readonly facet: Facet; readonly values: readonly string[] }) {
  const t = useTranslations("bank");
  const nameOf = useFacetNames();
  const { rows, state, dispatch } = useBank();
  const counts = useMemo(() => facetCounts(rows, state, facet), [rows, state, facet]);
  return (
    <fieldset className="bank-facet" data-facet={facet}>
      <legend>{t(`facets.${facet}`)}</legend>
      {values.map((value) => {
        const count = counts.get(value) ?? 0;
        return (
          <label data-empty={count === 0} key={value}>
            <input
              checked={state.facets[facet].includes(value)}
              onChange={(event) => dispatch({ type: "facet", facet, value, isOn: event.target.checked })}
              type="checkbox"
              value={value}
            />
            <span>{nameOf(facet, value)}</span>
            <span className="bank-count">
              <span aria-hidden="true">{count}</span>
              <span className="sr-only">({t("count", { count })})</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
