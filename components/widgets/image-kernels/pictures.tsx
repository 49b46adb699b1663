"use client";

import { type CSSProperties, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { DEFAULT_PHOTO, PHOTOS, photoUrl } from "@/components/image-input/photos.model";
import { useNumberText } from "@/components/kernel-editor/use-number-text";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { GreyScale } from "@/components/plot/map-pixels";
import { type ImageKernelsState, shownSide } from "./image-kernels.model";
import { scaleLegend } from "./output-scale";
import { PictureStage } from "./picture-stage";
import type { KernelRun } from "./use-kernel-output";
import type { ShownPicture } from "./use-picture";
import type { PixelPosition } from "./window-steps";

const INPUT_SCALE: GreyScale = { kind: "clamped" };

interface PicturesProps {
  readonly state: ImageKernelsState;
  readonly shown: ShownPicture;
  readonly run: KernelRun;
  readonly scale: GreyScale;
  readonly window: PixelPosition;
  readonly onMove: (to: PixelPosition, by: "pointer" | "keyboard") => void;
}

/** The input and the output, with the window on both. */
export function Pictures(props: PicturesProps) {
  return (
    <div className="image-kernels-pictures">
      <InputPicture {...props} />
      <OutputPicture {...props} />
    </div>
  );
}

function InputPicture({ state, shown, window, onMove }: PicturesProps) {
  const t = useTranslations("image-kernels");
  const photo = state.photo === "own" ? DEFAULT_PHOTO : state.photo;
  const size = shown.picture ?? PHOTOS[photo];
  const source = shown.source ?? photo;
  const name = source === "own" ? t("ownImage") : t(`photo.${source}.name`);
  const url = photoUrl(photo, process.env.NEXT_PUBLIC_BASE_PATH ?? "");
  // The prerendered page shows the photograph before anything runs.
  const before = shown.picture ? {} : { "--photo": `url("${url}")` };
  return (
    <figure>
      <PictureStage
        className="image-kernels-input"
        keyboardLabel={t("walk")}
        onMove={onMove}
        size={size}
        window={window}
        windowSide={shownSide(state)}
      >
        <div className="image-kernels-canvas" style={before as CSSProperties}>
          <MapCanvas
            channel={state.colour ? "rgb" : 0}
            channels={state.colour ? 3 : 1}
            height={size.height}
            label={t("inputLabel", { name })}
            scale={INPUT_SCALE}
            values={(state.colour ? shown.picture?.colour : shown.picture?.grey) ?? null}
            width={size.width}
          />
        </div>
      </PictureStage>
      <figcaption>
        <strong className="image-kernels-input-name">{t("input")}</strong>{" "}
        <span>{source === "own" ? t("ownImageStays") : t(`photo.${source}.credit`)}</span>
      </figcaption>
    </figure>
  );
}

function OutputPicture({ state, shown, run, scale, window, onMove }: PicturesProps) {
  const t = useTranslations("image-kernels");
  const { output } = run;
  const photo = state.photo === "own" ? DEFAULT_PHOTO : state.photo;
  const size = output?.picture ?? shown.picture ?? PHOTOS[photo];
  return (
    <figure>
      <PictureStage
        className="image-kernels-output"
        onMove={onMove}
        size={size}
        window={window}
        windowSide={1}
      >
        <div className="image-kernels-canvas">
          <MapCanvas
            channel={output?.channels === 3 ? "rgb" : 0}
            channels={output?.channels ?? 1}
            height={size.height}
            label={t("outputLabel", { preset: t(`preset.${state.preset}`) })}
            scale={scale}
            values={output?.values ?? null}
            width={size.width}
          />
        </div>
      </PictureStage>
      <figcaption>
        <strong className="image-kernels-output-name">{t("output")}</strong> <Legend scale={scale} />
      </figcaption>
    </figure>
  );
}

function Legend({ scale }: { readonly scale: GreyScale }) {
  const text = useNumberText();
  const legend = useMemo(() => scaleLegend(scale), [scale]);
  return (
    <span className="image-kernels-legend">
      <i data-shade="black" /> {text.decimal(legend.black)}
      {legend.grey === null ? null : (
        <>
          <i data-shade="grey" /> {text.decimal(legend.grey)}
        </>
      )}
      <i data-shade="white" /> {text.decimal(legend.white)}
    </span>
  );
}
