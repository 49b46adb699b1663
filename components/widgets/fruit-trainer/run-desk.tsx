"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type TrainerView, timeParts } from "./trainer-view";
import type { FruitRunHandle } from "./use-fruit-run";

/** Train, pause, draw, start over; and where the run stands. */
export function RunDesk(props: {
  readonly run: FruitRunHandle;
  readonly view: TrainerView;
  /** The samples are in sight. */
  readonly hasSamples: boolean;
  readonly onStartOver: () => void;
}) {
  const t = useTranslations("fruit-trainer");
  const { run, view, hasSamples, onStartOver } = props;
  const isOff = view.main === "none";
  const label = view.main === "none" ? "start" : view.main;
  const canDraw = run.view.step > 0;
  return (
    <div className="fruit-trainer-desk">
      <div className="fruit-trainer-transport">
        <button
          aria-disabled={isOff}
          className="button button-primary"
          onClick={isOff ? undefined : view.main === "pause" ? run.pause : run.start}
          type="button"
        >
          {t(`transport.${label}`)}
        </button>
        {hasSamples ? (
          <button
            aria-disabled={!canDraw}
            className="button"
            onClick={canDraw ? run.draw : undefined}
            type="button"
          >
            {t("transport.draw")}
          </button>
        ) : null}
        <button
          aria-disabled={!view.hasBegun}
          className="button"
          onClick={view.hasBegun ? onStartOver : undefined}
          title={t("transport.resetHint")}
          type="button"
        >
          {t("transport.reset")}
        </button>
      </div>
      <RunNumbers run={run} view={view} />
      <p className="fruit-trainer-said" role="status">
        {t(`said.${run.view.isHeld ? "held" : run.view.status}`)} {view.isStale ? t("stale") : null}{" "}
        {view.isLong ? t("long") : null}
      </p>
    </div>
  );
}

function RunNumbers({ run, view }: { readonly run: FruitRunHandle; readonly view: TrainerView }) {
  const t = useTranslations("fruit-trainer.numbers");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  const { images, spec, step, imagesPerSecond, backend } = run.view;
  const none = t("none");
  const values = {
    images: t("imagesOf", { images: numbers.fixed(images, 0), total: numbers.fixed(spec.images, 0) }),
    step: numbers.fixed(step, 0),
    loss: view.loss === null ? none : numbers.fixed(view.loss, 3),
    speed: imagesPerSecond === null ? none : t("perSecond", { count: numbers.short(imagesPerSecond, 3) }),
    left: useTimeLeft(view.secondsLeft) ?? none,
  };
  return (
    <>
      <progress aria-label={t("progress")} max={1} value={view.progress} />
      <dl aria-label={t("title")} className="fruit-trainer-numbers">
        {(["images", "step", "loss", "speed", "left"] as const).map((name) => (
          <div data-number={name} key={name}>
            <dt>{t(name)}</dt>
            <dd>{values[name]}</dd>
          </div>
        ))}
        {backend ? (
          <div data-number="backend">
            <dt>{t("backend")}</dt>
            <dd>{compute(`backend.${backend}`)}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}

function useTimeLeft(seconds: number | null): string | null {
  const t = useTranslations("fruit-trainer.numbers");
  const numbers = useNumbers();
  if (seconds === null) return null;
  const { unit, count } = timeParts(seconds);
  return t(unit, { count: numbers.short(count, 3) });
}
