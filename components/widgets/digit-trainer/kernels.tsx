"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { divergingColor, STRONG_PERCENT } from "@/components/plot/diverging";
import { KernelCanvas } from "@/components/plot/kernel-canvas";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { CONVOLUTIONS, type Convolution, kernelView } from "./kernel-view";
import { runFilters } from "./training-spec";

/** Filters of conv1 in a row. */
const COLUMNS = 8;

/** The kernels of both convolutions, as they are at the moment shown. */
export function Kernels({ run }: { readonly run: TrainingView }) {
  const t = useTranslations("digit-trainer.kernels");
  return (
    <section className="digit-trainer-kernels">
      <h4>{t("title")}</h4>
      {CONVOLUTIONS.map((layer) => (
        <Sheet key={layer} layer={layer} run={run} />
      ))}
      {run.weights.length === 0 ? <p className="digit-trainer-hint">{t("none")}</p> : null}
    </section>
  );
}

function Sheet({ run, layer }: { readonly run: TrainingView; readonly layer: Convolution }) {
  const t = useTranslations("digit-trainer.kernels");
  const numbers = useNumbers();
  const kernels = kernelView(run.weights, layer, runFilters(run.spec));
  const [, , channels, filters] = kernels.shape;
  const limit = numbers.short(kernels.limit);
  return (
    <figure data-kernels={layer}>
      <figcaption>
        <span>{t(layer, { filters, channels })}</span>
        {kernels.values ? (
          <span className="digit-trainer-legend">
            <i style={{ background: divergingColor(-1, 1, STRONG_PERCENT) }} /> −{limit}{" "}
            <i style={{ background: divergingColor(1, 1, STRONG_PERCENT) }} /> +{limit}
          </span>
        ) : null}
      </figcaption>
      <KernelCanvas
        columns={COLUMNS}
        label={t("label", { layer, count: channels * filters, limit })}
        limit={kernels.limit}
        shape={kernels.shape}
        values={kernels.values}
      />
      {layer === "conv2" ? <p className="digit-trainer-hint">{t("conv2Note")}</p> : null}
    </figure>
  );
}
