"use client";

import { type Dispatch, useId } from "react";
import { useTranslations } from "use-intl/react";
import type { StripImage } from "@/components/digit-input/digit-image";
import { DrawingPad } from "@/components/digit-input/drawing-pad";
import type { InputClock } from "@/components/digit-input/input-clock";
import { SampleRadios } from "@/components/image-sets/sample-radios";
import { useClassNames } from "@/components/image-sets/use-class-names";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import { IMAGE_SETS } from "@/lib/datasets/image-sets";
import { PATCH, type WhyThisAnswerAction, type WhyThisAnswerState } from "./why-this-answer.model";

interface ControlProps {
  readonly state: WhyThisAnswerState;
  readonly dispatch: Dispatch<WhyThisAnswerAction>;
}

/** Which image, which class, and how the two maps are made. */
export function GroundControls(
  props: ControlProps & {
    readonly id: string;
    readonly images: readonly StripImage[];
    readonly clock: InputClock;
    /** What the network answers; null until it has. */
    readonly read: number | null;
  },
) {
  const sets = useTranslations("image-sets");
  const { id, images, state, dispatch, clock, read } = props;
  const { data, source, sample, seed } = state;
  return (
    <div className="why-answer-side">
      <Segmented
        label={sets("label")}
        onChange={(set) => dispatch({ type: "choose-data", data: set })}
        options={IMAGE_SETS.map((set) => ({ value: set, label: sets(`short.${set}`) }))}
        value={data}
      />
      <SampleRadios
        chosen={source === "sample" ? sample : null}
        drawing={
          data === "digits"
            ? { isChosen: source === "drawing", onPick: () => dispatch({ type: "pick-drawing" }) }
            : undefined
        }
        id={id}
        images={images}
        onPick={(label) => dispatch({ type: "pick-sample", sample: label })}
        onShuffle={() => dispatch({ type: "shuffle" })}
        seed={seed}
        set={data}
      />
      {source === "drawing" ? (
        <DrawingPad clock={clock} dispatch={dispatch} isFaint={false} strokes={state.strokes} />
      ) : null}
      <AskedClass dispatch={dispatch} read={read} state={state} />
      <Method dispatch={dispatch} state={state} />
    </div>
  );
}

function AskedClass({ state, dispatch, read }: ControlProps & { readonly read: number | null }) {
  const t = useTranslations("why-this-answer");
  const id = useId();
  const names = useClassNames(state.data);
  const answer = read === null ? "…" : (names[read] ?? "");
  return (
    <div className="why-answer-class">
      <label htmlFor={id}>{t("class.label")}</label>
      <select
        className="field"
        id={id}
        onChange={(event) => dispatch({ type: "ask", class: Number(event.currentTarget.value) })}
        value={state.class}
      >
        <option value={-1}>{t("class.answer", { name: answer })}</option>
        {names.map((name, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Method({ state, dispatch }: ControlProps) {
  const t = useTranslations("why-this-answer");
  return (
    <>
      <Slider
        label={t("patch")}
        max={PATCH.max}
        min={PATCH.min}
        onChange={(patch) => dispatch({ type: "set-patch", patch })}
        text={t("patchSize", { side: state.patch })}
        value={state.patch}
      />
      <Segmented
        label={t("fill.label")}
        onChange={(fill) => dispatch({ type: "choose-fill", fill })}
        options={[
          { value: "grey", label: t("fill.grey") },
          { value: "black", label: t("fill.black") },
        ]}
        value={state.fill}
      />
      <Segmented
        label={t("layer")}
        onChange={(layer) => dispatch({ type: "choose-layer", layer })}
        options={[
          { value: "relu1", label: "conv1" },
          { value: "relu2", label: "conv2" },
        ]}
        value={state.layer}
      />
    </>
  );
}
