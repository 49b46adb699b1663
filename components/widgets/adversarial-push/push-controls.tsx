"use client";

import type { Dispatch } from "react";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import type { StripImage } from "@/components/digit-input/digit-image";
import { useNumbers } from "@/components/i18n/use-numbers";
import { SampleRadios } from "@/components/image-sets/sample-radios";
import { useClassNames } from "@/components/image-sets/use-class-names";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import { IMAGE_SETS } from "@/lib/datasets/image-sets";
import { type AdversarialPushAction, type AdversarialPushState, MOST } from "./adversarial-push.model";

/** Which image, where it is pushed to, how, and how far. */
export function PushControls(props: {
  readonly id: string;
  readonly images: readonly StripImage[];
  readonly state: AdversarialPushState;
  readonly dispatch: Dispatch<AdversarialPushAction>;
  /** The smallest size that overturns the answer; null where none does, or none is known yet. */
  readonly flip: number | null;
}) {
  const t = useTranslations("adversarial-push");
  const sets = useTranslations("image-sets");
  const numbers = useNumbers();
  const { id, images, state, dispatch, flip } = props;
  const { data, sample, seed, epsilon } = state;
  return (
    <div className="adversarial-push-side">
      <Segmented
        label={sets("label")}
        onChange={(set) => dispatch({ type: "choose-data", data: set })}
        options={IMAGE_SETS.map((set) => ({ value: set, label: sets(`short.${set}`) }))}
        value={data}
      />
      <SampleRadios
        chosen={sample}
        id={id}
        images={images}
        onPick={(label) => dispatch({ type: "pick-sample", sample: label })}
        onShuffle={() => dispatch({ type: "shuffle" })}
        seed={seed}
        set={data}
      />
      <Aim dispatch={dispatch} state={state} />
      <Segmented
        label={t("method.label")}
        onChange={(method) => dispatch({ type: "choose-method", method })}
        options={[
          { value: "one", label: t("method.one") },
          { value: "many", label: t("method.many") },
        ]}
        value={state.method}
      />
      <Slider
        label={t("epsilon")}
        max={MOST}
        min={0}
        onChange={(value) => dispatch({ type: "set-epsilon", epsilon: value })}
        text={t("size", { count: epsilon, percent: numbers.percent(epsilon / 255, 1) })}
        value={epsilon}
      />
      <button
        className="button"
        disabled={flip === null || flip === epsilon}
        onClick={() => flip !== null && dispatch({ type: "set-epsilon", epsilon: flip })}
        type="button"
      >
        {flip === null ? t("noFlip") : epsilon === 0 ? t("findFlip") : t("goToFlip", { count: flip })}
      </button>
    </div>
  );
}

/** The class that the image is pushed to. */
function Aim(props: {
  readonly state: AdversarialPushState;
  readonly dispatch: Dispatch<AdversarialPushAction>;
}) {
  const t = useTranslations("adversarial-push");
  const id = useId();
  const { state, dispatch } = props;
  const names = useClassNames(state.data);
  return (
    <div className="adversarial-push-aim">
      <label htmlFor={id}>{t("aim.label")}</label>
      <select
        className="field"
        id={id}
        onChange={(event) => dispatch({ type: "aim", towards: Number(event.currentTarget.value) })}
        value={state.towards}
      >
        <option value={-1}>{t("aim.any", { name: names[state.sample] ?? "" })}</option>
        {names.map((name, index) =>
          index === state.sample ? null : (
            <option key={name} value={index}>
              {t("aim.class", { name })}
            </option>
          ),
        )}
      </select>
    </div>
  );
}
