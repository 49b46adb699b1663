"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { DrawingPad } from "@/components/digit-input/drawing-pad";
import type { InputClock } from "@/components/digit-input/input-clock";
import { SourceStrip } from "@/components/digit-input/source-strip";
import { ImageInput } from "@/components/image-input/image-input";
import type { CnnExplorerAction, CnnExplorerState } from "./cnn-explorer.model";
import type { DigitImage } from "./use-digit-image";

/** What the network reads: a test image, a drawing, or a picture of the reader's own. */
export function SourcePanel(props: {
  readonly id: string;
  readonly state: CnnExplorerState;
  readonly dispatch: Dispatch<CnnExplorerAction>;
  readonly clock: InputClock;
  readonly source: DigitImage;
}) {
  const t = useTranslations("cnn-explorer.source");
  const { id, state, dispatch, clock, source } = props;
  const { input, own } = source;
  return (
    <div className="cnn-sources" data-dragging={input.isDragging || undefined} {...input.zone}>
      <SourceStrip
        clock={clock}
        dispatch={dispatch}
        id={id}
        images={source.images}
        sample={state.sample}
        seed={state.seed}
        source={state.source}
      />
      {state.source === "drawing" ? (
        <DrawingPad clock={clock} dispatch={dispatch} isFaint={false} strokes={state.strokes} />
      ) : null}
      <details className="cnn-own" open={state.source === "own" || undefined}>
        <summary>{t("own")}</summary>
        <div>
          <p>{t("ownNote")}</p>
          <ImageInput input={input} />
        </div>
      </details>
      {state.source === "own" && own !== "taken" ? (
        <p className="notice" role="status">
          {t(own === "blank" ? "blank" : "away")}
        </p>
      ) : null}
    </div>
  );
}
