"use client";

import type { Dispatch } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { COLOURS, FRUITS } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { type FruitTrainerAction, type FruitTrainerState, isPairHeldOut } from "./fruit-trainer.model";

/** Which pairs the network learns from: a tick for those that are drawn, none for those held out. */
export function HeldOutGrid(props: {
  readonly id: string;
  readonly state: FruitTrainerState;
  readonly dispatch: Dispatch<FruitTrainerAction>;
}) {
  const t = useTranslations("fruit-trainer.pairs");
  const locale = useLocale();
  const { id, state, dispatch } = props;
  return (
    <div className="fruit-trainer-pairs">
      <table aria-describedby={`${id}-pairs`}>
        <caption>{t("title")}</caption>
        <thead>
          <tr>
            <td />
            {COLOURS.map((colour) => (
              <th key={colour} scope="col">
                <span aria-hidden="true" className="fruit-swatch" data-colour={colour} />
                {promptWords({ fruit: null, colour }, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FRUITS.map((fruit) => (
            <tr key={fruit}>
              <th scope="row">{promptWords({ fruit, colour: null }, locale)}</th>
              {COLOURS.map((colour) => (
                <td key={colour}>
                  <label>
                    <input
                      checked={!isPairHeldOut(state, { fruit, colour })}
                      onChange={() => dispatch({ type: "toggle", fruit, colour })}
                      type="checkbox"
                    />
                    <span className="sr-only">{promptWords({ fruit, colour }, locale)}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
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
