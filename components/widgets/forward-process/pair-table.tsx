"use client";

import { type Dispatch, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Segmented } from "@/components/ui/segmented";
import type { NoiseSchedule } from "@/lib/diffusion/noise-schedule";
import { PREDICTION_KINDS } from "@/lib/diffusion/prediction";
import type { ForwardProcessAction, ForwardProcessState } from "./forward-process.model";
import { GAPS } from "./forward-schedule";
import { type Ingredients, type PairRow, pairRows } from "./forward-view";
import { PictureTile } from "./picture-tile";

/** Noise goes well beyond ±1. */
const NOISE_LIMIT = 2;

/** The exercises of a network: noisy image → slightly less noisy image, and what it is asked for in truth. */
export function PairTable(props: {
  readonly ingredients: Ingredients;
  readonly schedule: NoiseSchedule;
  readonly state: ForwardProcessState;
  readonly dispatch: Dispatch<ForwardProcessAction>;
}) {
  const t = useTranslations("forward-process");
  const { ingredients, schedule, dispatch } = props;
  const { step, gap, target } = props.state;
  const rows = useMemo(
    () => pairRows(ingredients, schedule, { step, gap, target }),
    [ingredients, schedule, step, gap, target],
  );
  return (
    <div className="forward-pairs">
      <div className="forward-asked">
        <Segmented
          label={t("gap")}
          onChange={(value) =>
            dispatch({ type: "choose-gap", gap: GAPS.find((one) => String(one) === value) ?? 100 })
          }
          options={GAPS.map((value) => ({ value: String(value), label: String(value) }))}
          value={String(gap)}
        />
        <Segmented
          label={t("target")}
          onChange={(value) => dispatch({ type: "choose-target", target: value })}
          options={PREDICTION_KINDS.map((value) => ({ value, label: t(`targets.${value}`) }))}
          value={target}
        />
      </div>
      <table>
        <caption className="sr-only">{t("pairsCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("pairInput")}</th>
            <th scope="col">{t("pairOutput")}</th>
            <th scope="col">{t("pairChange")}</th>
            <th data-asked scope="col">
              {t(`asked.${target}`)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PairCells key={row.outputStep} row={row} target={target} />
          ))}
        </tbody>
      </table>
      <p className="forward-hint">
        {t(`why.${target}`)} {t("oneNoise")}
      </p>
    </div>
  );
}

function PairCells({
  row,
  target,
}: {
  readonly row: PairRow;
  readonly target: ForwardProcessState["target"];
}) {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  const { inputStep, outputStep } = row;
  const gain = numbers.short(row.gain);
  return (
    <tr>
      <td>
        <PictureTile label={t("atStep", { step: inputStep })} limit={1} tone="mixture" values={row.input}>
          {t("atStep", { step: inputStep })}
        </PictureTile>
      </td>
      <td>
        <PictureTile label={t("atStep", { step: outputStep })} limit={1} tone="mixture" values={row.output}>
          {t("atStep", { step: outputStep })}
        </PictureTile>
      </td>
      <td>
        <PictureTile
          label={t("changeLabel", { from: inputStep, to: outputStep, gain })}
          limit={row.changeLimit}
          tone="mixture"
          values={row.change}
        >
          {t("amplified", { gain })}
        </PictureTile>
      </td>
      <td data-asked>
        <PictureTile
          label={t("answerLabel", { target: t(`targets.${target}`), step: inputStep })}
          limit={target === "image" ? 1 : NOISE_LIMIT}
          tone={target === "image" ? "image" : "noise"}
          values={row.answer}
        >
          {t(`formulas.${target}`)}
        </PictureTile>
      </td>
    </tr>
  );
}
