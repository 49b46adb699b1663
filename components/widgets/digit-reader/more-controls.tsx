"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { useRunSnapshot } from "@/components/compute/use-activation-run";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Segmented } from "@/components/ui/segmented";
import type { DigitReaderAction, DigitReaderState } from "./digit-reader.model";
import { TestCheck } from "./test-check";
import type { DigitRun } from "./use-digit-run";

/** What is not needed at first sight: contrast of the maps, and the whole test set. */
export function MoreControls(props: {
  readonly run: DigitRun;
  readonly scale: DigitReaderState["scale"];
  readonly dispatch: Dispatch<DigitReaderAction>;
}) {
  const t = useTranslations("digit-reader.more");
  const { run, scale, dispatch } = props;
  return (
    <details className="digit-reader-more">
      <summary>
        <span>{t("summary")}</span> <ComputedBy run={run} />
      </summary>
      <div>
        <div>
          <Segmented
            label={t("scale")}
            onChange={(value) => dispatch({ type: "set-scale", scale: value })}
            options={[
              { value: "layer", label: t("scaleLayer") },
              { value: "unit", label: t("scaleUnit") },
            ]}
            value={scale}
          />
          <p className="digit-reader-small">{t("scaleNote")}</p>
        </div>
        <TestCheck />
      </div>
    </details>
  );
}

function ComputedBy({ run }: { readonly run: DigitRun }) {
  const t = useTranslations("compute");
  const numbers = useNumbers();
  const { backend, elapsedMs } = useRunSnapshot(run);
  if (!backend || elapsedMs === null) return null;
  const values = { backend: t(`backend.${backend}`), milliseconds: numbers.fixed(elapsedMs, 1) };
  return <span className="digit-reader-small">{t("computedBy", values)}</span>;
}
