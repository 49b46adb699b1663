"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { NoiseSchedule } from "@/lib/diffusion/noise-schedule";
import type { ForwardProcessState } from "./forward-process.model";
import { type Ingredients, type PairRow, pairRows } from "./forward-view";
import { PictureTile } from "./picture-tile";

/** Noise goes well beyond ±1. */
const NOISE_LIMIT = 2;

/** The exercises of a network: noisy image → slightly less noisy image, and what it is asked for in truth. */
export function PairTable(props: {
  readonly ingredients: Ingredients;
  readonly schedule: NoiseSchedule;
  readonly state: ForwardProcessState;
}) {
  const t = useTranslations("forward-process");
  const { ingredients, schedule } = props;
  const { step, gap, target } = props.state;
  const rows = useMemo(
    () => pairRows(ingredients, schedule, { step, gap, target }),
    [ingredients, schedule, step, gap, target],
  );
  return (
    <div className="forward-pairs">
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
