"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useMeasures } from "@/components/widget/use-measures";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { AxisCard } from "./axis-card";
import { MemoryMap } from "./memory-map";
import { loadBatch } from "./photo-batch";
import { SlicePictures } from "./slice-pictures";
import { SliceWords } from "./slice-words";
import { sliceView, valueAt } from "./tensor-slice";
import { ORDERS, type Order, tensorWalkModel } from "./tensor-walk.model";
import type { TensorWalkProps } from "./tensor-walk.props";

const ORDER_NAMES = Object.keys(ORDERS) as readonly Order[]; // the keys of a constant

/** A tensor of four axes: pick an index on each, and see what is left, how large, and where in memory. */
export function TensorWalk({ id, props }: WidgetViewProps<TensorWalkProps>) {
  const t = useTranslations("tensor-walk");
  const handle = useWidget(tensorWalkModel, id, props);
  const { state, dispatch } = handle;
  const { values, hasFailed, retry } = usePhotoBatch();
  const view = useMemo(() => sliceView(state), [state]);
  const value = values && view.count === 1 ? valueAt(values, state) : null;
  useMeasures(id, state, { "flat-place": view.first, "numbers-left": view.count });

  return (
    <WidgetFrame
      handle={handle}
      id={id}
      name={tensorWalkModel.name}
      problem={
        hasFailed ? (
          <div className="run-problem">
            <p>{t("photosFailed")}</p>
            <button className="button" onClick={retry} type="button">
              {t("retry")}
            </button>
          </div>
        ) : undefined
      }
      status={hasFailed ? "failed" : values ? "done" : "loading"}
      title={t("title")}
    >
      <div className="tensor-walk">
        <div className="tensor-walk-axes">
          {view.axes.map((axis) => (
            <AxisCard
              key={axis.axis}
              onPick={(index) => dispatch({ type: "pick", axis: axis.axis, index })}
              view={axis}
            />
          ))}
        </div>
        <div className="tensor-walk-left">
          <SliceWords value={value} view={view} />
          <SlicePictures
            onPixel={(place) => dispatch({ type: "pick-pixel", ...place })}
            state={state}
            values={values}
          />
        </div>
        <div className="tensor-walk-right">
          <MemoryMap view={view} />
          <Segmented
            label={t("order")}
            onChange={(order) => dispatch({ type: "order", order })}
            options={ORDER_NAMES.map((order) => ({ value: order, label: t(`orders.${order}`) }))}
            value={state.order}
          />
        </div>
      </div>
    </WidgetFrame>
  );
}

interface PhotoBatch {
  /** `[4, 32, 32, 3]`; null until the photographs are here. */
  readonly values: Float32Array | null;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

function usePhotoBatch(): PhotoBatch {
  const [values, setValues] = useState<Float32Array | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches again
  useEffect(() => {
    const abort = new AbortController();
    loadBatch(process.env.NEXT_PUBLIC_BASE_PATH ?? "", abort.signal).then(setValues, () => {
      if (!abort.signal.aborted) setFailed(true);
    });
    return () => abort.abort();
  }, [attempt]);
  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((before) => before + 1);
  }, []);
  return { values, hasFailed, retry };
}
