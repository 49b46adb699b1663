"use client";

import { type Dispatch, useId } from "react";
import { useTranslations } from "use-intl/react";
import type { PointSet } from "@/lib/datasets/points/point-set";
import { MOST_CLASSES } from "@/lib/datasets/points/point-set";
import { DataPicture } from "./data-picture";
import { DATASETS, type Diffusion2dAction, type Diffusion2dState } from "./diffusion-2d.model";
import { DrawingPlane } from "./drawing-plane";

/** What is learned: a ready-made shape, a drawing or a word. */
export function DataPanel(props: {
  readonly state: Diffusion2dState;
  readonly data: PointSet | null;
  readonly dispatch: Dispatch<Diffusion2dAction>;
}) {
  const t = useTranslations("diffusion-2d.data");
  const id = useId();
  const { state, data, dispatch } = props;
  return (
    <div className="diffusion-2d-data">
      <div className="diffusion-2d-row">
        <label className="control-label" htmlFor={`${id}-dataset`}>
          {t("label")}
        </label>
        <select
          className="select"
          id={`${id}-dataset`}
          onChange={(event) => {
            const dataset = DATASETS.find((one) => one === event.currentTarget.value);
            if (dataset) dispatch({ type: "change", settings: { dataset } });
          }}
          value={state.dataset}
        >
          {DATASETS.map((dataset) => (
            <option key={dataset} value={dataset}>
              {t(`name.${dataset}`)}
            </option>
          ))}
        </select>
        {state.dataset === "word" ? (
          <input
            aria-label={t("word")}
            autoComplete="off"
            className="field diffusion-2d-word"
            maxLength={MOST_CLASSES}
            onChange={(event) => dispatch({ type: "change", settings: { word: event.currentTarget.value } })}
            placeholder={t("word")}
            spellCheck={false}
            value={state.word}
          />
        ) : null}
      </div>
      {state.dataset === "drawing" ? (
        <DrawingPlane dispatch={dispatch} state={state} />
      ) : (
        <DataPicture data={data} state={state} />
      )}
    </div>
  );
}
