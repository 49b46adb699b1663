"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { divergingColor } from "@/components/plot/diverging";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { type KernelView, kernelRows, kernelViews } from "./kernel-view";

/** One kernel as numbers, behind a button. */
export function KernelTable({ run }: { readonly run: TrainingView }) {
  const t = useTranslations("digit-trainer.kernels");
  const [chosen, setChosen] = useState("");
  const [filter, setFilter] = useState(0);
  const [channel, setChannel] = useState(0);
  const views = kernelViews(run.spec.network, run.weights).filter(({ isDense }) => !isDense);
  const kernels = views.find(({ layer }) => layer === chosen) ?? views[0];
  if (!kernels) return null;
  const { layer } = kernels;
  const [, , channels, filters] = kernels.shape;
  const place = { filter: Math.min(filter, filters - 1), channel: Math.min(channel, channels - 1) };
  return (
    <details>
      <summary>{t("table")}</summary>
      <div className="digit-trainer-kernel">
        <Segmented
          label={t("layer")}
          onChange={setChosen}
          options={views.map(({ layer: value }) => ({ value, label: value }))}
          value={layer}
        />
        <Slider
          label={t("filter")}
          max={filters}
          min={1}
          onChange={(value) => setFilter(value - 1)}
          value={place.filter + 1}
        />
        {channels > 1 ? (
          <Slider
            label={t("channel")}
            max={channels}
            min={1}
            onChange={(value) => setChannel(value - 1)}
            value={place.channel + 1}
          />
        ) : null}
        {kernels.values ? (
          <Numbers kernels={kernels} place={place} />
        ) : (
          <p className="digit-trainer-hint">{t("none")}</p>
        )}
      </div>
    </details>
  );
}

function Numbers(props: {
  readonly kernels: KernelView;
  readonly place: { readonly filter: number; readonly channel: number };
}) {
  const { kernels, place } = props;
  const t = useTranslations("digit-trainer.kernels");
  const numbers = useNumbers();
  return (
    <table>
      <caption className="sr-only">
        {t("caption", { layer: kernels.layer, filter: place.filter + 1, channel: place.channel + 1 })}
      </caption>
      <tbody>
        {kernelRows(kernels, place).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <tr key={at}>
            {row.map((weight, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a weight is its place
              <td key={column} style={{ background: divergingColor(weight, kernels.limit) }}>
                {numbers.fixed(weight, 2)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
