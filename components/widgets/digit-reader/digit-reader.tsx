"use client";

import { useLayoutEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { useRunSnapshot } from "@/components/compute/use-activation-run";
import { shownImage, stripImages } from "@/components/digit-input/digit-image";
import { DrawingPad } from "@/components/digit-input/drawing-pad";
import { createInputClock } from "@/components/digit-input/input-clock";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { SourceStrip } from "@/components/digit-input/source-strip";
import { useSamples } from "@/components/digit-input/use-samples";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useMeasures } from "@/components/widget/use-measures";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { CellPanel } from "./cell-panel";
import { digitReaderModel, openCell } from "./digit-reader.model";
import type { DigitReaderProps } from "./digit-reader.props";
import { LayerColumn } from "./layer-column";
import { MoreControls } from "./more-controls";
import { SeenImage } from "./seen-image";
import { useDigitRun } from "./use-digit-run";
import { readingMeasures } from "./verdict";
import { VerdictLine } from "./verdict-line";

/** A small convolutional network reads what the reader draws; all its maps are drawn, and any cell opens. */
export function DigitReader({ id, props }: WidgetViewProps<DigitReaderProps>) {
  const t = useTranslations("digit-reader");
  const handle = useWidget(digitReaderModel, id, props);
  const { state, dispatch } = handle;
  const run = useDigitRun(id);
  const samples = useSamples();
  const [clock] = useState(() => createInputClock(() => performance.now()));
  const { set } = samples;
  const images = useMemo(() => (set ? stripImages(set, state.seed) : []), [set, state.seed]);
  const sample = images.find(({ digit }) => digit === state.sample);
  const image = useMemo(
    () => shownImage(state.source, state.strokes, sample),
    [state.source, state.strokes, sample],
  );
  const isWaiting = state.source === "sample" && !samples.hasFailed;
  useLayoutEffect(() => {
    if (image) run.show(image, clock.take());
    else run.clear(isWaiting);
  }, [run, clock, image, isWaiting]);

  const { status, failure, backend, maps } = useRunSnapshot(run);
  useMeasures(id, state, maps && maps.image === image ? readingMeasures(maps.softmax) : null);
  const { layer, channel, row, column } = state;
  const cell = useMemo(() => openCell({ layer, channel, row, column }), [layer, channel, row, column]);
  const missesSample = samples.hasFailed && state.source === "sample";
  return (
    <WidgetFrame
      backend={backend}
      handle={handle}
      id={id}
      name={digitReaderModel.name}
      problem={
        failure ? (
          <RunProblem onRetry={() => run.retry()} reason={failure} />
        ) : samples.hasFailed ? (
          <SamplesProblem onRetry={samples.retry} />
        ) : undefined
      }
      status={missesSample ? "failed" : status}
      title={t("title")}
    >
      <div className="digit-reader">
        <div className="digit-reader-side">
          <DrawingPad
            clock={clock}
            dispatch={dispatch}
            isFaint={state.source === "sample"}
            strokes={state.strokes}
          />
          <SourceStrip
            clock={clock}
            dispatch={dispatch}
            id={id}
            images={images}
            sample={state.sample}
            seed={state.seed}
            source={state.source}
          />
          <div className="digit-reader-answer">
            <SeenImage cell={cell} image={image} />
            <VerdictLine label={state.source === "sample" ? state.sample : null} run={run} />
          </div>
        </div>
        <LayerColumn
          cell={cell}
          dispatch={dispatch}
          id={id}
          part={state.part}
          run={run}
          scale={state.scale}
        />
        <CellPanel cell={cell} dispatch={dispatch} id={id} part={state.part} run={run} />
      </div>
      <MoreControls dispatch={dispatch} run={run} scale={state.scale} />
    </WidgetFrame>
  );
}
