"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { ImageInput } from "@/components/image-input/image-input";
import { DEFAULT_PHOTO, PHOTO_IDS } from "@/components/image-input/photos.model";
import type { ImageInputHandle } from "@/components/image-input/use-image-input";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { GreyScale } from "@/components/plot/map-pixels";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { Maps } from "@/lib/nn/cells/maps";
import type { ConvLabAction, ConvLabState } from "./conv-lab.model";
import { RANGES, SOURCES } from "./lab-ranges";

const COLOUR: GreyScale = { kind: "clamped" };

/** What the layer reads: a grid of numbers to type in, or a picture. */
export function SourceControls(props: {
  readonly state: ConvLabState;
  readonly input: Maps;
  readonly imageInput: ImageInputHandle;
  /** Has the reader brought an image? */
  readonly hasOwn: boolean;
  readonly dispatch: (action: ConvLabAction) => void;
  readonly isEditing: boolean;
  readonly onEditing: (isEditing: boolean) => void;
}) {
  const t = useTranslations("conv-lab");
  const { state, input, dispatch } = props;
  return (
    <div className="conv-lab-controls">
      <Segmented
        label={t("source")}
        onChange={(source) => dispatch({ type: "choose-source", source })}
        options={SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
        value={state.source}
      />
      {state.source === "numbers" ? (
        <>
          {(["side", "channels"] as const).map((field) => (
            <Slider
              key={field}
              label={t(`size.${field}`)}
              max={RANGES[field].max}
              min={RANGES[field].min}
              onChange={(value) => dispatch({ type: "set", field, value })}
              value={state[field]}
            />
          ))}
          <label className="conv-lab-check">
            <input
              checked={props.isEditing}
              onChange={({ currentTarget }) => props.onEditing(currentTarget.checked)}
              type="checkbox"
            />
            {t("editInput")}
          </label>
        </>
      ) : null}
      {state.source === "digit" ? (
        <Slider
          label={t("digit")}
          max={RANGES.digit.max}
          min={RANGES.digit.min}
          onChange={(digit) => dispatch({ type: "choose-digit", digit })}
          value={state.digit}
        />
      ) : null}
      {state.source === "photo" ? (
        <>
          <PhotoChoice dispatch={dispatch} hasOwn={props.hasOwn} photo={state.photo} />
          <ImageInput input={props.imageInput} />
        </>
      ) : null}
      {input.channels === 3 && state.source !== "numbers" ? (
        <div className="conv-lab-colour" style={{ aspectRatio: `${input.width} / ${input.height}` }}>
          <MapCanvas
            channel="rgb"
            channels={3}
            height={input.height}
            label={t("inColour", { width: input.width, height: input.height })}
            scale={COLOUR}
            values={input.values}
            width={input.width}
          />
        </div>
      ) : null}
    </div>
  );
}

function PhotoChoice({
  photo,
  hasOwn,
  dispatch,
}: {
  readonly photo: ConvLabState["photo"];
  readonly hasOwn: boolean;
  readonly dispatch: (action: ConvLabAction) => void;
}) {
  const t = useTranslations("conv-lab");
  const id = useId();
  return (
    <label className="conv-lab-field" htmlFor={id}>
      <span>{t("photo")}</span>
      <select
        className="select"
        id={id}
        onChange={({ currentTarget: { value } }) => {
          const chosen = value === "own" ? value : PHOTO_IDS.find((known) => known === value);
          if (chosen) dispatch({ type: "choose-photo", photo: chosen });
        }}
        value={photo === "own" && !hasOwn ? DEFAULT_PHOTO : photo}
      >
        {hasOwn ? <option value="own">{t("ownPhoto")}</option> : null}
        {PHOTO_IDS.map((one) => (
          <option key={one} value={one}>
            {t(`photos.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
