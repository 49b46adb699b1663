"use client";

import type { Dispatch } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { ImageInput } from "@/components/image-input/image-input";
import type { ImageInputHandle } from "@/components/image-input/use-image-input";
import { Segmented } from "@/components/ui/segmented";
import { COLOURS, FRUITS } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import type { ForwardProcessAction, ForwardProcessState, PictureSource } from "./forward-process.model";
import { PicturePad } from "./picture-pad";

interface ChoicesProps {
  readonly state: ForwardProcessState;
  readonly dispatch: Dispatch<ForwardProcessAction>;
  readonly input: ImageInputHandle;
  readonly hasOwnImage: boolean;
}

/** Which picture is noised, and by which draw of noise. */
export function SourceChoices(props: ChoicesProps) {
  const t = useTranslations("forward-process");
  const { state, dispatch, hasOwnImage } = props;
  const sources: readonly PictureSource[] =
    hasOwnImage || state.source === "own" ? ["fruit", "drawing", "own"] : ["fruit", "drawing"];
  return (
    <div className="forward-source">
      <div className="forward-row">
        <Segmented
          hasHiddenLabel
          label={t("source")}
          onChange={(source) => {
            props.input.dismissProblem();
            dispatch({ type: "choose-source", source });
          }}
          options={sources.map((value) => ({ value, label: t(`sources.${value}`) }))}
          value={state.source}
        />
        {state.source === "fruit" ? <FruitChoice dispatch={dispatch} state={state} /> : null}
        <button className="button" onClick={() => dispatch({ type: "other-noise" })} type="button">
          {t("otherNoise")}
        </button>
        <ImageInput input={props.input} />
      </div>
      {state.source === "drawing" && state.view === "pairs" ? (
        <PicturePad dispatch={dispatch} strokes={state.strokes} />
      ) : null}
      {state.source === "own" && !hasOwnImage ? (
        <p className="notice" role="status">
          {t("ownImageAway")}
        </p>
      ) : null}
    </div>
  );
}

function FruitChoice({ state, dispatch }: Pick<ChoicesProps, "state" | "dispatch">) {
  const t = useTranslations("forward-process");
  const locale = useLocale();
  return (
    <>
      <select
        aria-label={t("fruit")}
        className="select"
        onChange={({ currentTarget: { value } }) => {
          const fruit = FRUITS.find((one) => one === value);
          if (fruit) dispatch({ type: "choose-fruit", fruit });
        }}
        value={state.fruit}
      >
        {FRUITS.map((fruit) => (
          <option key={fruit} value={fruit}>
            {promptWords({ fruit, colour: null }, locale)}
          </option>
        ))}
      </select>
      <select
        aria-label={t("colour")}
        className="select"
        onChange={({ currentTarget: { value } }) => {
          const colour = COLOURS.find((one) => one === value);
          if (colour) dispatch({ type: "choose-colour", colour });
        }}
        value={state.colour}
      >
        {COLOURS.map((colour) => (
          <option key={colour} value={colour}>
            {promptWords({ fruit: null, colour }, locale)}
          </option>
        ))}
      </select>
      <button className="button" onClick={() => dispatch({ type: "other-pose" })} type="button">
        {t("otherPose")}
      </button>
    </>
  );
}
