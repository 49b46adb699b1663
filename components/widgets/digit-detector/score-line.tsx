"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Score } from "./detections";
import type { PageReading } from "./use-detection";

const PARTS = ["right", "misread", "missed", "falseAlarms"] as const;

/** How the boxes fared, and what it cost. */
export function ScoreLine(props: {
  readonly result: Score;
  readonly digits: number;
  readonly reading: PageReading | null;
}) {
  const t = useTranslations("digit-detector.score");
  const numbers = useNumbers();
  const { result, digits, reading } = props;
  return (
    <div className="digit-detector-score">
      <dl>
        {PARTS.map((part) => (
          <div data-part={part} key={part}>
            <dt>{t(part)}</dt>
            <dd>
              {reading ? result[part] : "…"}
              {part === "right" ? <small> / {digits}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
      <p role="status">
        {reading
          ? t("cost", {
              windows: numbers.fixed(reading.windows.length, 0),
              milliseconds: numbers.fixed(reading.elapsedMs, 0),
            })
          : t("waiting")}
      </p>
    </div>
  );
}
