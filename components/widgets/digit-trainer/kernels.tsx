"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { divergingColor, STRONG_PERCENT } from "@/components/plot/diverging";
import { KernelCanvas } from "@/components/plot/kernel-canvas";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { type KernelView, kernelViews } from "./kernel-view";

/** Filters of conv1 in a row. */
const COLUMNS = 8;

/** The kernels of the first convolutions, as they are at the moment shown. */
export function Kernels({ run }: { readonly run: TrainingView }) {
  const t = useTranslations("digit-trainer.kernels");
  const views = kernelViews(run.spec.network, run.weights);
  return (
    <section className="digit-trainer-kernels">
      <h4>{t("title")}</h4>
      {views.map((view) => (
        <Sheet key={view.layer} view={view} />
      ))}
      {views.length === 0 ? <p className="digit-trainer-hint">{t("noKernels")}</p> : null}
      {run.weights.length === 0 && views.length > 0 ? (
        <p className="digit-trainer-hint">{t("none")}</p>
      ) : null}
    </section>
  );
}

function Sheet({ view }: { readonly view: KernelView }) {
  const t = useTranslations("digit-trainer.kernels");
  const numbers = useNumbers();
  const { layer } = view;
  const [height, width, channels, filters] = view.shape;
  const limit = numbers.short(view.limit);
  const size = { layer, height, width, channels, filters };
  return (
    <figure data-kernels={layer}>
      <figcaption>
        <span>{t(view.isDense ? "dense" : channels > 1 ? "deeper" : "first", size)}</span>
        {view.values ? (
          <span className="digit-trainer-legend">
            <i style={{ background: divergingColor(-1, 1, STRONG_PERCENT) }} /> −{limit}{" "}
            <i style={{ background: divergingColor(1, 1, STRONG_PERCENT) }} /> +{limit}
          </span>
        ) : null}
      </figcaption>
      <KernelCanvas
        columns={COLUMNS}
        label={t("label", { ...size, count: channels * filters, limit })}
        limit={view.limit}
        shape={view.shape}
        values={view.values}
      />
      {channels > 1 ? <p className="digit-trainer-hint">{t("deeperNote")}</p> : null}
    </figure>
  );
}
