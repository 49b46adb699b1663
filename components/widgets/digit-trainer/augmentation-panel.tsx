"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { useSamples } from "@/components/digit-input/use-samples";
import { useNumbers } from "@/components/i18n/use-numbers";
import { MapCanvas } from "@/components/plot/map-canvas";
import { Slider } from "@/components/ui/slider";
import { digitImage } from "@/lib/datasets/digits/digit-set";
import { type Augmentation, NO_AUGMENTATION, varyImage } from "@/lib/datasets/digits/vary-image";
import { AUGMENTATION_LIMITS } from "./training-choices";
import { useOwnImages } from "./use-own-images";
import type { Trainer } from "./use-trainer";

const INK = { kind: "clamped" } as const;
const SIDE = 28;
const VARIANTS = 9;

const AMOUNTS = ["shift", "rotation", "zoom", "noise"] as const;

/** How images are varied before the network sees them, and what becomes of one of them. */
export function AugmentationPanel({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.augmentation");
  const numbers = useNumbers();
  const { state, dispatch } = trainer.handle;
  const shown = state.augmentation ?? NO_AUGMENTATION;
  const change = (part: Partial<Augmentation>) =>
    dispatch({ type: "change", settings: { augmentation: { ...shown, ...part } } });
  return (
    <fieldset className="digit-trainer-augmentation">
      <legend>{t("title")}</legend>
      {AMOUNTS.map((amount) => (
        <Slider
          key={amount}
          label={t(amount)}
          max={AUGMENTATION_LIMITS[amount]}
          min={0}
          onChange={(value) => change({ [amount]: value })}
          text={t(`values.${amount}`, { value: numbers.fixed(shown[amount], 0) })}
          value={shown[amount]}
        />
      ))}
      <label className="digit-trainer-flip">
        <input
          checked={shown.flip}
          onChange={({ currentTarget: { checked } }) => change({ flip: checked })}
          type="checkbox"
        />{" "}
        {t("flip")}
      </label>
      <Preview augmentation={shown} trainer={trainer} />
      <p className="digit-trainer-hint">
        {t(shown.flip && state.data !== "fashion" ? "flipWarning" : "note")}
      </p>
    </fieldset>
  );
}

/** One image, and variants of it as a run would see them. */
function Preview(props: { readonly trainer: Trainer; readonly augmentation: Augmentation }) {
  const t = useTranslations("digit-trainer.augmentation");
  const { state } = props.trainer.handle;
  const own = useOwnImages().set;
  const samples = useSamples(state.data === "fashion" ? "fashion" : "digits");
  const set = state.data === "own" && own.count > 0 ? own : samples.set;
  const image = useMemo(() => (set ? digitImage(set, 0) : null), [set]);
  if (samples.hasFailed) return <SamplesProblem onRetry={samples.retry} />;
  return (
    <section aria-label={t("preview")} className="digit-trainer-variants">
      <MapCanvas height={SIDE} label={t("original")} scale={INK} values={image} width={SIDE} />
      <span aria-hidden="true">→</span>
      {Array.from({ length: VARIANTS }, (_, variant) => (
        <MapCanvas
          height={SIDE}
          // biome-ignore lint/suspicious/noArrayIndexKey: a variant is its place
          key={variant}
          label={t("variant", { number: variant + 1 })}
          scale={INK}
          values={image && varyImage(image, SIDE, props.augmentation, state.seed * 1000 + variant)}
          width={SIDE}
        />
      ))}
    </section>
  );
}
