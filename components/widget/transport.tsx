"use client";

import { type Playback, SPEEDS, type Speed } from "./use-playback";

const ICONS = {
  first: "M6 5v14M19 5l-9 7 9 7z",
  previous: "M16 5l-9 7 9 7z",
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  next: "M8 5l9 7-9 7z",
  last: "M18 5v14M5 5l9 7-9 7z",
} as const;

type Icon = keyof typeof ICONS;

export type Walk = "first" | "previous" | "next" | "last";

/** Play, pause, step and speed, and which step is shown. */
export function Transport(props: {
  /** The step shown, from 0. */
  readonly step: number;
  /** How many there are; null where there is nothing to walk through. */
  readonly steps: number | null;
  readonly playback: Playback;
  readonly onWalk: (walk: Walk) => void;
  /** What a button does, or what the choice of speed is called. */
  readonly label: (part: Icon | "speed") => string;
  readonly speedLabel: (speed: Speed) => string;
  /** Which step is shown, in words. */
  readonly progress: string | null;
}) {
  const { step, steps, playback, onWalk, label } = props;
  const isFirst = steps === null || step === 0;
  const isLast = steps === null || step === steps - 1;
  const play = playback.isPlaying ? "pause" : "play";
  return (
    <div className="transport">
      <IconButton icon="first" isOff={isFirst} label={label("first")} onClick={() => onWalk("first")} />
      <IconButton
        icon="previous"
        isOff={isFirst}
        label={label("previous")}
        onClick={() => onWalk("previous")}
      />
      <IconButton
        icon={play}
        isMain
        isOff={steps === null || steps === 1}
        label={label(play)}
        onClick={playback.toggle}
      />
      <IconButton icon="next" isOff={isLast} label={label("next")} onClick={() => onWalk("next")} />
      <IconButton icon="last" isOff={isLast} label={label("last")} onClick={() => onWalk("last")} />
      <select
        aria-label={label("speed")}
        className="select"
        onChange={(event) => {
          const speed = SPEEDS.find((one) => one === event.currentTarget.value);
          if (speed) playback.setSpeed(speed);
        }}
        value={playback.speed}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {props.speedLabel(speed)}
          </option>
        ))}
      </select>
      <span className="transport-progress">{props.progress}</span>
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
