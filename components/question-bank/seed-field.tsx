"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { newSeed } from "@/components/quiz/new-seed";
import { useBank } from "./bank-context";
import { seedOf } from "./bank-state.model";

/** The seed that all numbers follow, typed or drawn. */
export function SeedField() {
  const t = useTranslations("bank.seed");
  const { state, dispatch } = useBank();
  const id = useId();
  const isBad = seedOf(state.seedText) === null;
  return (
    <div className="bank-seed">
      <div className="bank-seed-line">
        <div>
          <label className="control-label" htmlFor={id}>
            {t("label")}
          </label>
          <input
            aria-describedby={`${id}said`}
            aria-invalid={isBad ? true : undefined}
            autoComplete="off"
            className="field"
            id={id}
            inputMode="numeric"
            maxLength={40}
            onChange={(event) => dispatch({ type: "seed", text: event.target.value })}
            type="text"
            value={state.seedText}
          />
        </div>
        <button
          className="button"
          onClick={() => dispatch({ type: "seed", text: String(newSeed()) })}
          type="button"
        >
          {t("again")}
        </button>
      </div>
      <p className="bank-note" data-problem={isBad} id={`${id}said`} role="status">
        {isBad ? t("bad", { seed: String(state.seed) }) : t("help")}
      </p>
    </div>
  );
}
