"use client";

import { type Dispatch, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Slider } from "@/components/ui/slider";
import type { ConvDimsAction } from "./conv-dims.model";

/** Time on a frame while the video plays, in milliseconds. */
const FRAME_MS = 220;

/** Scrubs, steps and plays through the frames; it starts anew after the last one. */
export function FrameTransport(props: {
  readonly frame: number;
  /** First and last frame that there is something to see of. */
  readonly first: number;
  readonly last: number;
  readonly dispatch: Dispatch<ConvDimsAction>;
}) {
  const t = useTranslations("conv-dims.transport");
  const { frame, first, last, dispatch } = props;
  const [isPlaying, setPlaying] = useState(false);
  const next = useRef<() => void>(() => undefined);
  useEffect(() => {
    next.current = () => dispatch({ type: "frame", frame: frame >= last ? first : frame + 1 });
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => next.current(), FRAME_MS);
    return () => clearInterval(timer);
  }, [isPlaying]);
  const show = (shown: number) => {
    setPlaying(false);
    dispatch({ type: "frame", frame: Math.min(Math.max(shown, first), last) });
  };
  return (
    <div className="conv-dims-transport">
      <button
        aria-label={t(isPlaying ? "pause" : "play")}
        className="button button-primary"
        onClick={() => setPlaying(!isPlaying)}
        type="button"
      >
        <span aria-hidden="true">{isPlaying ? "❚❚" : "▶"}</span>
      </button>
      <button aria-label={t("previous")} className="button" onClick={() => show(frame - 1)} type="button">
        <span aria-hidden="true">❘◀</span>
      </button>
      <Slider label={t("frame")} max={last} min={first} onChange={show} value={frame} />
      <button aria-label={t("next")} className="button" onClick={() => show(frame + 1)} type="button">
        <span aria-hidden="true">▶❘</span>
      </button>
    </div>
  );
}
