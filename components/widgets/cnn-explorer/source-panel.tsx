"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { DrawingPad } from "@/components/digit-input/drawing-pad";
import type { InputClock } from "@/components/digit-input/input-clock";
import { SourceStrip } from "@/components/digit-input/source-strip";
import { ImageInput } from "@/components/image-input/image-input";
import { useClassNames } from "@/components/image-sets/use-class-names";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { CnnExplorerAction, CnnExplorerState } from "./cnn-explorer.model";
import type { DigitImage } from "./use-digit-image";

/** What the network reads: a test image, a drawing, or a picture of the reader's own. */
export function SourcePanel(props: {
  readonly id: string;
  readonly state: CnnExplorerState;
  readonly dispatch: Dispatch<CnnExplorerAction>;
  readonly clock: InputClock;
  readonly source: DigitImage;
  /** What the network reads. */
  readonly set: ImageSetId;
}) {
  const t = useTranslations("cnn-explorer.source");
  const { id, state, dispatch, clock, source, set } = props;
  const names = useClassNames(set);
  const { input, own } = source;
  return (
    <div className="cnn-sources" data-dragging={input.isDragging || undefined} {...input.zone}>
      <SourceStrip
        clock={clock}
        dispatch={dispatch}
        id={id}
        images={source.images}
        names={set === "digits" ? undefined : names}
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
          <p>{t(set === "digits" ? "ownNote" : "garmentNote")}</p>
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
