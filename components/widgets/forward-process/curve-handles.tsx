"use client";

import { type Dispatch, type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { hasModifier } from "@/components/ui/key-moves";
import type { ForwardProcessAction } from "./forward-process.model";
import { curvePoints, keyShare, LAST_STEP, pointerShare, pointLimits } from "./forward-schedule";

/** The points of the reader's own schedule, to drag or to move by the arrow keys. */
export function CurveHandles(props: {
  readonly curve: readonly number[];
  readonly dispatch: Dispatch<ForwardProcessAction>;
}) {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  const plot = useRef<HTMLDivElement>(null);
  const { curve, dispatch } = props;
  const move = (index: number, value: number) => dispatch({ type: "move-point", index, value });
  const onPointer = (index: number) => (event: PointerEvent<HTMLElement>) => {
    if (!plot.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(index, pointerShare(plot.current.getBoundingClientRect(), event.clientY));
  };
  const onKey = (index: number, value: number) => (event: KeyboardEvent) => {
    const wanted = hasModifier(event) ? null : keyShare(value, event.key);
    if (wanted === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, wanted);
  };
  return (
    <div className="forward-handles" ref={plot}>
      {curvePoints(curve)
        .slice(1)
        .map(({ time, signalPower }, index) => {
          const { min, max } = pointLimits(curve, index);
          return (
            <div
              aria-label={t("point", { step: Math.round(time * LAST_STEP) })}
              aria-orientation="vertical"
              aria-valuemax={max}
              aria-valuemin={min}
              aria-valuenow={signalPower}
              aria-valuetext={numbers.percent(signalPower, 0)}
              key={time}
              onKeyDown={onKey(index, signalPower)}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={onPointer(index)}
              role="slider"
              style={{ left: `${time * 100}%`, bottom: `${signalPower * 100}%` }}
              tabIndex={0}
            />
          );
        })}
    </div>
  );
}
