"use client";

import { useTranslations } from "use-intl/react";
import { Transport as SharedTransport, type Walk } from "@/components/widget/transport";
import type { Playback } from "@/components/widget/use-playback";
import type { GeometryView } from "./geometry-view";

/** Play, pause, step and speed, and which output cell is being made. */
export function Transport(props: {
  readonly view: GeometryView;
  readonly playback: Playback;
  readonly onWalk: (walk: Walk) => void;
}) {
  const t = useTranslations("conv-arithmetic");
  const { view, playback, onWalk } = props;
  const cells = view.kind === "possible" ? view.cells : null;
  const step = view.kind === "possible" ? view.step : 0;
  return (
    <SharedTransport
      label={t}
      onWalk={onWalk}
      playback={playback}
      progress={cells === null ? null : t("progress", { step: step + 1, cells })}
      speedLabel={(speed) => t(`speeds.${speed}`)}
      step={step}
      steps={cells}
    />
  );
}
