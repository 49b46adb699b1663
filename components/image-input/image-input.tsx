"use client";

import { type ChangeEvent, useId, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { CameraPanel } from "./camera-panel";
import { canReadClipboard } from "./clipboard-image";
import { ImageProblemNotice } from "./image-problem-notice";
import type { ImageInputHandle } from "./use-image-input";

/** The buttons by which a reader brings an image of their own, and what went wrong with the last one. */
export function ImageInput({ input }: { readonly input: ImageInputHandle }) {
  const t = useTranslations("image-input");
  const id = useId();
  const hasClipboard = useSyncExternalStore(
    () => () => undefined,
    canReadClipboard,
    () => false,
  );
  const { camera } = input;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    // So that the same file can be chosen again.
    event.currentTarget.value = "";
    if (file) void input.readFile(file);
  };
  return (
    <div className="image-input">
      <div className="image-input-buttons">
        <label className="button image-input-file" htmlFor={`${id}-file`}>
          {t("chooseFile")}
          <input accept="image/*" className="sr-only" id={`${id}-file`} onChange={choose} type="file" />
        </label>
        {hasClipboard ? (
          <button className="button" onClick={() => void input.pasteImage()} type="button">
            {t("paste")}
          </button>
        ) : null}
        {camera.status === "on" ? null : (
          <button
            className="button"
            disabled={camera.status === "starting"}
            onClick={() => void camera.start()}
            type="button"
          >
            {t("camera")}
          </button>
        )}
      </div>
      {camera.status === "on" ? <CameraPanel camera={camera} onPicture={input.takePicture} /> : null}
      <p aria-live="polite" className={input.isReading || camera.status === "starting" ? "" : "sr-only"}>
        {input.isReading ? t("reading") : null}
        {camera.status === "starting" ? t("cameraStarting") : null}
      </p>
      {input.problem ? <ImageProblemNotice problem={input.problem} /> : null}
    </div>
  );
}
