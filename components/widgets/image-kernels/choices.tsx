"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { ImageInput } from "@/components/image-input/image-input";
import { isPhotoId, PHOTO_IDS } from "@/components/image-input/photos.model";
import type { ImageInputHandle } from "@/components/image-input/use-image-input";
import type { ImageKernelsAction, ImageKernelsState } from "./image-kernels.model";
import { KernelChoices } from "./kernel-choices";
import { OutputChoices } from "./output-choices";
import type { KernelUndo } from "./use-kernel-history";

/** What the reader chooses: the image, the kernel, and how the output is drawn. */
export function Choices(props: {
  readonly state: ImageKernelsState;
  readonly dispatch: (action: ImageKernelsAction) => void;
  readonly undo: KernelUndo;
  readonly input: ImageInputHandle;
  readonly hasOwnImage: boolean;
}) {
  const t = useTranslations("image-kernels");
  const id = useId();
  const { state, dispatch, hasOwnImage } = props;
  return (
    <div className="image-kernels-choices">
      <div className="image-kernels-choice">
        <label className="control-label" htmlFor={`${id}-photo`}>
          {t("image")}
        </label>
        <select
          className="select"
          id={`${id}-photo`}
          onChange={({ currentTarget: { value } }) => {
            props.input.dismissProblem();
            dispatch({ type: "choose-photo", photo: isPhotoId(value) ? value : "own" });
          }}
          value={state.photo}
        >
          {PHOTO_IDS.map((photo) => (
            <option key={photo} value={photo}>
              {t(`photo.${photo}.name`)}
            </option>
          ))}
          {hasOwnImage || state.photo === "own" ? <option value="own">{t("ownImage")}</option> : null}
        </select>
        <ImageInput input={props.input} />
        {state.photo === "own" && !hasOwnImage ? (
          <p className="notice" role="status">
            {t("ownImageAway")}
          </p>
        ) : null}
      </div>
      <KernelChoices state={state} undo={props.undo} />
      <OutputChoices dispatch={dispatch} state={state} />
    </div>
  );
}
