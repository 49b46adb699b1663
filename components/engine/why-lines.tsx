"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { BackendName } from "@/lib/tf/protocol";
import { adapterName } from "./adapter-name";
import { stateText } from "./backend-bars";
import { useEngineState } from "./engine-context";
import { type Lesson, lessonOf, type Timed } from "./lesson";

/** What this machine measured for one way of computing, in a few words; nothing until something is known. */
export function MeasuredHere({ name }: { readonly name: BackendName }) {
  const t = useTranslations("engine");
  const numbers = useNumbers();
  const { report } = useEngineState();
  const candidate = report?.candidates.find((one) => one.name === name);
  if (!candidate) return null;
  const { medianMs } = candidate;
  const value =
    medianMs !== null
      ? t("speed.milliseconds", { milliseconds: numbers.short(medianMs, 3) })
      : t(`speed.state.${stateText(candidate)}`);
  return <span className="engine-here">{value}</span>;
}

/** What the times of this machine teach about graphics cards. */
export function LessonLine() {
  const t = useTranslations("engine.why.lesson");
  const { report } = useEngineState();
  const lesson: Lesson = report ? lessonOf(report.candidates) : { kind: "unmeasured" };
  const values = useLessonValues(lesson);
  return (
    <p className="engine-lesson" data-lesson={lesson.kind}>
      {t(lesson.kind, values)}
    </p>
  );
}

function useLessonValues(lesson: Lesson) {
  const t = useTranslations("engine.speed");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  const named = (timed: Timed | undefined) => (timed ? compute(`backend.${timed.name}`) : "");
  const time = (timed: Timed | undefined) =>
    timed ? t("milliseconds", { milliseconds: numbers.short(timed.milliseconds, 3) }) : "";
  const { processor, card, ratio } = "ratio" in lesson ? lesson : {};
  return {
    processor: named(processor),
    processorTime: time(processor),
    card: named(card),
    cardTime: time(card),
    ratio: ratio === undefined ? "" : numbers.short(ratio),
    detail: lesson.kind === "imitated" ? adapterName(lesson.detail) : "",
  };
}
