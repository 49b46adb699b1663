"use client";

import { Fragment } from "react";
import { useTranslations } from "use-intl/react";
import type { ActivationName } from "@/lib/nn/activations";
import type { LabCell } from "./lab-view";
import type { LabText } from "./use-lab-text";

/** How the cell looked at comes about: the sum of each channel, the bias, and the activation. */
export function SumLine(props: {
  readonly cell: LabCell;
  readonly activation: ActivationName;
  readonly text: LabText;
  /** While cells follow one another by themselves, nothing is announced. */
  readonly isPlaying: boolean;
}) {
  const t = useTranslations("conv-lab");
  const { cell, activation, text } = props;
  const parts = cell.parts.map(({ sum }) => text.term(sum));
  const place = { filter: cell.filter + 1, row: cell.row + 1, column: cell.column + 1 };
  return (
    <div className="conv-lab-sum">
      <p className="conv-lab-place">{t("place", place)}</p>
      <p aria-hidden="true" className="conv-lab-equation">
        {cell.parts.map(({ sum }, channel) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place
          <Fragment key={channel}>
            {channel > 0 ? <b>+</b> : null}
            <Labelled label={text.channel(channel)} tone="part" value={text.term(sum)} />
          </Fragment>
        ))}
        <b>+</b>
        <Labelled label={t("bias")} tone="bias" value={text.term(cell.bias)} />
        <b>=</b>
        <Labelled
          label={t("sum")}
          tone={activation === "none" ? "result" : "part"}
          value={text.exact(cell.value)}
        />
        {activation === "none" ? null : (
          <>
            <b>→</b>
            <Labelled
              label={t(`activation.${activation}`)}
              tone="result"
              value={text.exact(cell.activated)}
            />
          </>
        )}
      </p>
      <p className="sr-only" role={props.isPlaying ? undefined : "status"}>
        {t("said", {
          ...place,
          terms: [...parts, text.term(cell.bias)].join(" + "),
          sum: text.exact(cell.value),
          isActivated: String(activation !== "none"),
          activation: t(`activation.${activation}`),
          value: text.exact(cell.activated),
        })}
      </p>
    </div>
  );
}

function Labelled(props: {
  readonly label: string;
  readonly value: string;
  readonly tone: "part" | "bias" | "result";
}) {
  return (
    <span className="conv-lab-labelled" data-tone={props.tone}>
      <small>{props.label}</small>
      <strong>{props.value}</strong>
    </span>
  );
}
