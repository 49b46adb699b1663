"use client";

import { useCallback, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { useSamples } from "@/components/digit-input/use-samples";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useMeasures } from "@/components/widget/use-measures";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { DetectedPage } from "./detected-page";
import { DetectionTable } from "./detection-table";
import { candidates, judged, missedDigits, obeys, score, suppressed, type WindowReading } from "./detections";
import { DetectorControls, PageButtons } from "./detector-controls";
import { DIGITS, digitDetectorModel, drawnInk, nearestWindow } from "./digit-detector.model";
import type { DigitDetectorProps } from "./digit-detector.props";
import { drawPage, scatteredDigits, windowGrid } from "./digit-page";
import { HeatMap } from "./heat-map";
import { LookedWindow } from "./looked-window";
import { ScoreLine } from "./score-line";
import { useDetection } from "./use-detection";

/** The reader of digits as a detector: every window of a page is read, the surest become boxes, and the truth judges them. */
export function DigitDetector({ id, props }: WidgetViewProps<DigitDetectorProps>) {
  const t = useTranslations("digit-detector");
  const handle = useWidget(digitDetectorModel, id, props);
  const { state, dispatch } = handle;
  const { seed, stride, threshold, rule, strokes } = state;
  const samples = useSamples();
  const truths = useMemo(() => scatteredDigits(DIGITS, seed), [seed]);
  const drawn = useMemo(() => drawnInk(strokes), [strokes]);
  const page = useMemo(
    () => (samples.set ? drawPage(truths, samples.set, drawn) : null),
    [samples.set, truths, drawn],
  );
  const { status, failure, reading, retry } = useDetection(id, page, stride);
  const boxes = useMemo(() => {
    const kept = suppressed(candidates(reading?.windows ?? [], { threshold: threshold / 100, rule }));
    return judged(kept, truths, drawn);
  }, [reading, threshold, rule, truths, drawn]);
  const result = score(boxes, truths);
  const looked = nearestWindow(stride, state);
  const at = { left: looked.column * stride, top: looked.row * stride };
  const index = looked.row * windowGrid(stride).columns + looked.column;
  const isOfStride = reading?.stride === stride;
  const allowed = useCallback((window: WindowReading) => obeys(window, rule), [rule]);
  useMeasures(
    id,
    state,
    status === "done" ? { "found-digits": result.right, "false-alarms": result.falseAlarms } : null,
  );

  return (
    <WidgetFrame
      backend={reading?.backend ?? null}
      handle={handle}
      id={id}
      name={digitDetectorModel.name}
      problem={
        samples.hasFailed ? (
          <SamplesProblem onRetry={samples.retry} />
        ) : failure ? (
          <RunProblem onRetry={retry} reason={failure} />
        ) : undefined
      }
      status={samples.hasFailed ? "failed" : status}
      title={t("title")}
    >
      <div className="digit-detector">
        <div className="digit-detector-main">
          <DetectedPage
            boxes={boxes}
            dispatch={dispatch}
            hasStrokes={strokes.length > 0}
            looked={at}
            missed={reading ? missedDigits(boxes, truths) : []}
            page={page}
          />
          <PageButtons dispatch={dispatch} strokes={strokes} />
          <ScoreLine digits={truths.length} reading={reading} result={result} />
        </div>
        <div className="digit-detector-side">
          <DetectorControls dispatch={dispatch} state={state} />
          <HeatMap
            allowed={allowed}
            dispatch={dispatch}
            looked={looked}
            stride={stride}
            windows={isOfStride ? reading.windows : null}
          />
          <LookedWindow
            at={at}
            page={page}
            probabilities={isOfStride ? reading.probabilities.subarray(10 * index, 10 * index + 10) : null}
          />
        </div>
        <DetectionTable boxes={boxes} />
      </div>
    </WidgetFrame>
  );
}
