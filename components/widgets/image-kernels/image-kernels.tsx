"use client";

import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { DEFAULT_PHOTO, PHOTOS } from "@/components/image-input/photos.model";
import type { Picture } from "@/components/image-input/picture.model";
import { useImageInput } from "@/components/image-input/use-image-input";
import { useNumberText } from "@/components/kernel-editor/use-number-text";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useMeasures } from "@/components/widget/use-measures";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame, type WidgetStatus } from "@/components/widget/widget-frame";
import { Choices } from "./choices";
import { imageKernelsModel, shownWeights } from "./image-kernels.model";
import type { ImageKernelsProps } from "./image-kernels.props";
import { Inspector } from "./inspector";
import { outputScale } from "./output-scale";
import { Pictures } from "./pictures";
import { RunProblem } from "./run-problem";
import { saveOutput } from "./save-png";
import { useKernelHistory } from "./use-kernel-history";
import { type KernelRun, useKernelOutput } from "./use-kernel-output";
import { type ShownPicture, usePicture } from "./use-picture";
import type { PixelPosition } from "./window-steps";
import { emptyPicture, shownPlane, windowView } from "./window-view";

/** Photographs and kernels: what a convolution makes of an image, and the sum behind each of its pixels. */
export function ImageKernels({ id, props }: WidgetViewProps<ImageKernelsProps>) {
  const t = useTranslations("image-kernels");
  const text = useNumberText();
  const handle = useWidget(imageKernelsModel, id, props);
  const { state, dispatch } = handle;
  const [own, setOwn] = useState<Picture | null>(null);
  const takeOwn = useCallback(
    (picture: Picture) => {
      setOwn(picture);
      dispatch({ type: "choose-photo", photo: "own" });
    },
    [dispatch],
  );
  const input = useImageInput(takeOwn);
  const shown = usePicture(state.photo, own);
  const run = useKernelOutput(id, state, shown.picture);
  const undo = useKernelHistory(state, dispatch);
  const isAlive = useIsAlive();
  const [movedBy, setMovedBy] = useState<"pointer" | "keyboard">("pointer");

  const { colour, channel, display, preset } = state;
  const photo = state.photo === "own" ? DEFAULT_PHOTO : state.photo;
  const picture = useMemo(() => shown.picture ?? emptyPicture(PHOTOS[photo]), [shown.picture, photo]);
  const plane = useMemo(() => shownPlane(picture, { colour, channel }), [picture, colour, channel]);
  const values = run.output?.values ?? null;
  const scale = useMemo(() => outputScale({ display, preset }, values), [display, preset, values]);
  const { kernelSide, kernel, part } = state;
  const weights = useMemo(
    () => shownWeights({ preset, kernelSide, kernel, part }),
    [preset, kernelSide, kernel, part],
  );
  const view = windowView(state, picture, plane, run.output);
  const { byTensorflow } = view;
  useMeasures(id, state, byTensorflow === null ? null : { "window-output": byTensorflow });
  const move = useCallback(
    (to: PixelPosition, by: "pointer" | "keyboard") => {
      setMovedBy(by);
      dispatch({ type: "move-window", ...to });
    },
    [dispatch],
  );

  return (
    <WidgetFrame
      backend={run.backend}
      handle={handle}
      id={id}
      name="image-kernels"
      problem={shown.isMissing || run.failure ? <RunProblem run={run} shown={shown} /> : null}
      status={isAlive ? statusOf(shown, run) : "idle"}
      title={t("title")}
      tools={
        run.output ? (
          <button
            className="button button-quiet"
            onClick={() => run.output && void saveOutput(run.output, scale, t("fileName"))}
            type="button"
          >
            {t("save")}
          </button>
        ) : null
      }
    >
      <div className="image-kernels" data-dragging={input.isDragging || undefined} {...input.zone}>
        <Pictures onMove={move} run={run} scale={scale} shown={shown} state={state} window={view} />
        <Choices dispatch={dispatch} hasOwnImage={own !== null} input={input} state={state} undo={undo} />
        <Inspector onKernel={undo.change} run={run} view={view} weights={weights} />
      </div>
      <p aria-live="polite" className="sr-only">
        {movedBy === "keyboard"
          ? t("windowAt", { row: view.row, column: view.column, sum: text.decimal(view.byHand) })
          : ""}
      </p>
    </WidgetFrame>
  );
}

function statusOf(shown: ShownPicture, run: KernelRun): WidgetStatus {
  if (run.failure || shown.isMissing) return "failed";
  if (shown.isLoading) return "loading";
  if (run.isRunning) return "running";
  return run.output ? "done" : "loading";
}
