"use client";

import { type PointerEvent, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { MapCanvas } from "@/components/plot/map-canvas";
import { shownImages, slicePicture } from "./tensor-slice";
import { SIDES, type TensorWalkState, WHOLE } from "./tensor-walk.model";

const COLOUR = { kind: "clamped" } as const;

/** What is left of the batch, drawn: pictures, strips one pixel thick, or a single pixel. A click picks a pixel. */
export function SlicePictures(props: {
  readonly values: Float32Array | null;
  readonly state: TensorWalkState;
  readonly onPixel: (place: { batch: number; row: number; column: number }) => void;
}) {
  const t = useTranslations("tensor-walk");
  const { values, state, onPixel } = props;
  const images = useMemo(
    () =>
      shownImages(state).map((batch) => ({
        batch,
        picture: values ? slicePicture(values, state, batch) : null,
      })),
    [values, state],
  );
  const pixelOf = (event: PointerEvent, batch: number) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const at = (share: number, index: number, side: number) =>
      index === WHOLE ? Math.min(side - 1, Math.max(0, Math.floor(share * side))) : index;
    onPixel({
      batch,
      row: at((event.clientY - top) / height, state.row, SIDES.row),
      column: at((event.clientX - left) / width, state.column, SIDES.column),
    });
  };
  const isThin = state.row !== WHOLE || state.column !== WHOLE;
  return (
    <div className="tensor-walk-pictures" data-images={images.length}>
      {images.map(({ batch, picture }) => (
        <figure key={batch}>
          <div
            className="tensor-walk-picture"
            data-column={state.column !== WHOLE || undefined}
            data-row={state.row !== WHOLE || undefined}
            onPointerDown={(event) => pixelOf(event, batch)}
          >
            <MapCanvas
              channel="rgb"
              channels={3}
              height={picture?.height ?? SIDES.row}
              label={t("picture", { batch })}
              scale={COLOUR}
              values={picture?.colour ?? null}
              width={picture?.width ?? SIDES.column}
            />
          </div>
          {images.length > 1 ? <figcaption>{t("imageNumber", { batch })}</figcaption> : null}
          {images.length === 1 && isThin && values ? <WhereInImage state={state} values={values} /> : null}
        </figure>
      ))}
    </div>
  );
}

/** The whole image, small, with the picked row and column marked. */
function WhereInImage({ values, state }: { readonly values: Float32Array; readonly state: TensorWalkState }) {
  const t = useTranslations("tensor-walk");
  const whole = useMemo(
    () => slicePicture(values, { ...state, row: WHOLE, column: WHOLE }, Math.max(state.batch, 0)),
    [values, state],
  );
  const share = (index: number, side: number) => `${(100 * index) / side}%`;
  return (
    <div className="tensor-walk-where">
      <MapCanvas
        channel="rgb"
        channels={3}
        height={SIDES.row}
        label={t("where")}
        scale={COLOUR}
        values={whole.colour}
        width={SIDES.column}
      />
      {state.row === WHOLE ? null : (
        <i style={{ left: 0, right: 0, top: share(state.row, SIDES.row), height: share(1, SIDES.row) }} />
      )}
      {state.column === WHOLE ? null : (
        <i
          style={{
            top: 0,
            bottom: 0,
            left: share(state.column, SIDES.column),
            width: share(1, SIDES.column),
          }}
        />
      )}
    </div>
  );
}
