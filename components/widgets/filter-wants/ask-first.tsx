"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { FilterKernelsFigure } from "./filter-kernels";
import type { FilterWantsAction, FilterWantsState } from "./filter-wants.model";
import { InkGrid } from "./ink-grid";
import { answerTo, type FilterKernels } from "./wanted-view";

/** Before anything is shown: of a filter of conv1 the reader inks what it would like best, of others it is enough to think. */
export function AskFirst(props: {
  readonly state: FilterWantsState;
  readonly dispatch: Dispatch<FilterWantsAction>;
  readonly kernels: FilterKernels | null;
}) {
  const t = useTranslations("filter-wants.ask");
  const { state, dispatch, kernels } = props;
  const inks = state.layer === "conv1" && state.of === "cell";
  return (
    <div className="filter-wants-wanted">
      <div className="filter-wants-pair">
        {kernels ? <FilterKernelsFigure kernels={kernels} /> : null}
        {inks ? <InkGrid ink={state.ink} onToggle={(cell) => dispatch({ type: "ink", cell })} /> : null}
      </div>
      <div className="filter-wants-ask">
        <p>{t(inks ? "ink" : state.layer)}</p>
        {inks && kernels ? <InkAnswer ink={state.ink} kernels={kernels} /> : null}
        <button className="button button-primary" onClick={() => dispatch({ type: "show" })} type="button">
          {t("show")}
        </button>
      </div>
    </div>
  );
}

/** What the filter answers to what the reader has inked. */
export function InkAnswer({
  kernels,
  ink,
}: {
  readonly kernels: FilterKernels;
  readonly ink: readonly number[];
}) {
  const t = useTranslations("filter-wants.ask");
  const numbers = useNumbers();
  return (
    <p className="filter-wants-ink-answer" role="status">
      {t("answer", { cells: ink.length, value: numbers.fixed(answerTo(kernels, ink), 2) })}
    </p>
  );
}
