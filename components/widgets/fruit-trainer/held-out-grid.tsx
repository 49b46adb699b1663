"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { FruitTable } from "@/components/fruits/fruit-table";
import { type FruitTrainerAction, type FruitTrainerState, isPairHeldOut } from "./fruit-trainer.model";

/** Which pairs the network learns from: a tick for those that are drawn, none for those held out. */
export function HeldOutGrid(props: {
  readonly id: string;
  readonly state: FruitTrainerState;
  readonly dispatch: Dispatch<FruitTrainerAction>;
}) {
  const t = useTranslations("fruit-trainer.pairs");
  const { id, state, dispatch } = props;
  return (
    <div className="fruit-trainer-pairs">
      <FruitTable
        caption={<caption>{t("title")}</caption>}
        cell={(pair, words) => (
          <label>
            <input
              checked={!isPairHeldOut(state, pair)}
              onChange={() => dispatch({ type: "toggle", ...pair })}
              type="checkbox"
            />
            <span className="sr-only">{words}</span>
          </label>
        )}
        describedBy={`${id}-pairs`}
      />
      <p className="fruit-trainer-hint" id={`${id}-pairs`}>
        {t("hint", { count: state.heldOut.length })}
      </p>
      <div className="fruit-trainer-buttons">
        <button className="button" onClick={() => dispatch({ type: "hold-out-usual" })} type="button">
          {t("usual")}
        </button>
        <button className="button" onClick={() => dispatch({ type: "hold-out-none" })} type="button">
          {t("all")}
        </button>
      </div>
    </div>
  );
}
