"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { useSamples } from "@/components/digit-input/use-samples";
import { useNumbers } from "@/components/i18n/use-numbers";
import { useClassNames } from "@/components/image-sets/use-class-names";
import { KernelCanvas } from "@/components/plot/kernel-canvas";
import { Slider } from "@/components/ui/slider";
import { imageOfClass, type MapSheet } from "./moment-maps";
import { imageSetOf } from "./training-spec";
import { useMomentMaps } from "./use-moment-maps";
import type { Trainer } from "./use-trainer";

/** Maps in a row. */
const COLUMNS = 8;
const CLASSES = 10;

/** What the convolutions make of one test image, while the run goes on and wherever the reader goes back to. */
export function MapPanel({ id, trainer }: { readonly id: string; readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.maps");
  const { run } = trainer;
  const set = imageSetOf(run.spec);
  const names = useClassNames(set);
  const samples = useSamples(set);
  const [label, setLabel] = useState(3);
  const image = useMemo(() => (samples.set ? imageOfClass(samples.set, label) : null), [samples.set, label]);
  const { sheets, failure, retry } = useMomentMaps(id, run, image);
  if (samples.hasFailed) return <SamplesProblem onRetry={samples.retry} />;
  return (
    <div className="digit-trainer-maps">
      <Slider
        label={t("image")}
        max={CLASSES - 1}
        min={0}
        onChange={setLabel}
        text={names[label] ?? ""}
        value={label}
      />
      {failure ? <RunProblem onRetry={retry} reason={failure} /> : null}
      {run.weights.length === 0 ? <p className="digit-trainer-hint">{t("none")}</p> : null}
      {sheets.map((sheet) => (
        <Sheet key={sheet.layer} sheet={sheet} />
      ))}
      {run.weights.length > 0 && sheets.length === 0 && !failure ? (
        <p className="digit-trainer-hint">{t("noMaps")}</p>
      ) : null}
    </div>
  );
}

function Sheet({ sheet: { layer, maps, shape, values, limit } }: { readonly sheet: MapSheet }) {
  const t = useTranslations("digit-trainer.maps");
  const numbers = useNumbers();
  const [height, width] = shape;
  const words = { layer, maps, height, width, limit: numbers.short(limit) };
  return (
    <figure data-maps={layer}>
      <figcaption>{t("caption", words)}</figcaption>
      <KernelCanvas columns={COLUMNS} label={t("label", words)} limit={limit} shape={shape} values={values} />
    </figure>
  );
}
