"use client";

import { useTranslations } from "use-intl/react";
import type { TrainerView } from "./trainer-view";
import type { Trainer } from "./use-trainer";

const ICONS = {
  start: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  step: "M6 5l9 7-9 7zM18 5v14",
  stop: "M6 6h12v12H6z",
  reset: "M4 5v5h5M4.6 10a8 8 0 1 1-.4 4",
} as const;

/** Train, pause, one step, stop, start over. */
export function Transport({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.transport");
  const { session, view, startOver } = trainer;
  const isWaiting = trainer.lacksImages && view.main === "start";
  const isPause = view.main === "pause";
  return (
    <div className="digit-trainer-transport">
      <TransportButton
        icon={isPause ? "pause" : "start"}
        isMain
        isOff={view.main === "none" || isWaiting}
        label={t(mainLabel(view))}
        onClick={() => session.act(isPause ? "pause" : "start")}
      />
      <TransportButton
        icon="step"
        isOff={!view.canStep || isWaiting}
        label={t("step")}
        onClick={() => session.act("stepOnce")}
      />
      <TransportButton
        hint={t("stopHint")}
        icon="stop"
        isOff={!view.canStop}
        label={t("stop")}
        onClick={() => session.act("stop")}
      />
      <TransportButton
        hint={t("resetHint")}
        icon="reset"
        isOff={!view.canReset}
        label={t("reset")}
        onClick={startOver}
      />
    </div>
  );
}

function mainLabel({ main, stepsAhead }: TrainerView) {
  if (main === "none") return "start";
  return main === "resume" && stepsAhead > 0 ? "resumeHere" : main;
}

/** A button that is off keeps the focus, so that nothing is lost under the keyboard. */
function TransportButton(props: {
  readonly icon: keyof typeof ICONS;
  readonly label: string;
  readonly hint?: string;
  readonly isOff: boolean;
  readonly isMain?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      aria-disabled={props.isOff}
      className={props.isMain ? "button button-primary" : "button"}
      onClick={props.isOff ? undefined : props.onClick}
      title={props.hint}
      type="button"
    >
      <svg aria-hidden="true" viewBox="0 0 24 24">
        <path d={ICONS[props.icon]} />
      </svg>
      {props.label}
    </button>
  );
}
