"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { PREDICTION_KINDS } from "@/lib/diffusion/prediction";
import type { ForwardProcessAction, ForwardProcessState } from "./forward-process.model";
import { GAPS } from "./forward-schedule";

/** How far apart the two images of an exercise are, and what the network is asked for. */
export function PairChoices(props: {
  readonly state: ForwardProcessState;
  readonly dispatch: Dispatch<ForwardProcessAction>;
}) {
  const t = useTranslations("forward-process");
  const { dispatch } = props;
  const { gap, target } = props.state;
  return (
    <div className="forward-asked">
      <Segmented
        label={t("gap")}
        onChange={(value) => {
          const chosen = GAPS.find((one) => String(one) === value);
          if (chosen) dispatch({ type: "choose-gap", gap: chosen });
        }}
        options={GAPS.map((value) => ({ value: String(value), label: String(value) }))}
        value={String(gap)}
      />
      <Segmented
        label={t("target")}
        onChange={(value) => dispatch({ type: "choose-target", target: value })}
        options={PREDICTION_KINDS.map((value) => ({ value, label: t(`targets.${value}`) }))}
        value={target}
      />
      <p className="forward-hint">
        {t(`why.${target}`)} {t("oneNoise")}
      </p>
    </div>
  );
}
