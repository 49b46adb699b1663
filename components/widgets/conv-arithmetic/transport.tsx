"use client";

import { useTranslations } from "use-intl/react";
import type { GeometryView } from "./geometry-view";
import { type Playback, SPEEDS } from "./use-playback";

const ICONS = {
  first: "M6 5v14M19 5l-9 7 9 7z",
  previous: "M16 5l-9 7 9 7z",
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  next: "M8 5l9 7-9 7z",
  last: "M18 5v14M5 5l9 7-9 7z",
} as const;

type Icon = keyof typeof ICONS;

/** Play, pause, step and speed, and which output cell is being made. */
export function Transport(props: {
  readonly view: GeometryView;
  readonly playback: Playback;
  readonly onWalk: (type: "first" | "previous" | "next" | "last") => void;
}) {
  const t = useTranslations("conv-arithmetic");
  const { view, playback, onWalk } = props;
  const isPossible = view.kind === "possible";
  const isFirst = !isPossible || view.step === 0;
  const isLast = !isPossible || view.step === view.cells - 1;
  return (
    <div className="conv-arithmetic-transport">
      <IconButton icon="first" isOff={isFirst} label={t("first")} onClick={() => onWalk("first")} />
      <IconButton icon="previous" isOff={isFirst} label={t("previous")} onClick={() => onWalk("previous")} />
      <IconButton
        icon={playback.isPlaying ? "pause" : "play"}
        isMain
        isOff={!isPossible || view.cells === 1}
        label={playback.isPlaying ? t("pause") : t("play")}
        onClick={playback.toggle}
      />
      <IconButton icon="next" isOff={isLast} label={t("next")} onClick={() => onWalk("next")} />
      <IconButton icon="last" isOff={isLast} label={t("last")} onClick={() => onWalk("last")} />
      <select
        aria-label={t("speed")}
        className="select"
        onChange={(event) => {
          const speed = SPEEDS.find((one) => one === event.currentTarget.value);
          if (speed) playback.setSpeed(speed);
        }}
        value={playback.speed}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {t(`speeds.${speed}`)}
          </option>
        ))}
      </select>
      <span className="conv-arithmetic-progress">
        {isPossible ? t("progress", { step: view.step + 1, cells: view.cells }) : null}
      </span>
    </div>
  );
}

/** A button that is off keeps the focus, so that stepping to the end by keyboard loses nothing. */
function IconButton(props: {
  readonly icon: Icon;
  readonly label: string;
  readonly isOff: boolean;
  readonly isMain?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      aria-disabled={props.isOff}
      aria-label={props.label}
      className={props.isMain ? "button button-primary" : "button"}
      onClick={props.isOff ? undefined : props.onClick}
      title={props.label}
      type="button"
    >
      <svg aria-hidden="true" viewBox="0 0 24 24">
        <path d={ICONS[props.icon]} />
      </svg>
    </button>
  );
}
