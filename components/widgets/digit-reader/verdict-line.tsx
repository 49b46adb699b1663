"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useRunSnapshot } from "@/components/compute/use-activation-run";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { DigitRun } from "./use-digit-run";
import { isRight, type Verdict, verdict, verdictNews } from "./verdict";

/** How long an answer must stand before it is spoken, in milliseconds. */
const SETTLE_MS = 700;

/** What the network reads, in large; spoken when the answer changes and stands. @param label - digit of a test image */
export function VerdictLine({ run, label }: { readonly run: DigitRun; readonly label: number | null }) {
  const t = useTranslations("digit-reader.verdict");
  const numbers = useNumbers();
  const { maps, status } = useRunSnapshot(run);
  const answer = maps ? verdict(maps.softmax) : null;
  const live = answer
    ? t("live", { digit: answer.digit, percent: numbers.percent(answer.probability, 1) })
    : "";
  const spoken = useSettled(live, answer ? verdictNews(answer) : "");
  return (
    <div className="digit-reader-verdict">
      {answer ? (
        <Answer answer={answer} label={label} />
      ) : (
        <span className="digit-reader-small">
          {status === "idle" ? t("empty") : status === "failed" ? "–" : "…"}
        </span>
      )}
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}

function Answer({ answer, label }: { readonly answer: Verdict; readonly label: number | null }) {
  const t = useTranslations("digit-reader.verdict");
  const numbers = useNumbers();
  const { digit, probability, second } = answer;
  const right = isRight(digit, label);
  return (
    <>
      <strong>{t("answer", { digit })}</strong>
      <span>{t("confidence", { percent: numbers.percent(probability, 1) })}</span>
      <span className="digit-reader-small">
        {t("second", { digit: second.digit, percent: numbers.percent(second.probability, 1) })}
      </span>
      {label === null ? null : (
        <span className="digit-reader-small" data-right={right}>
          <span aria-hidden="true">{right ? "✓" : "✗"}</span> {t("label", { digit: label })}
          <span className="sr-only"> {t(right ? "right" : "wrong")}</span>
        </span>
      )}
    </>
  );
}

/** A text that follows `text` only when `topic` has changed and stood for a while: percentages alone are no news. */
function useSettled(text: string, topic: string): string {
  const [settled, setSettled] = useState("");
  const newest = useRef(text);
  useEffect(() => {
    newest.current = text;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the topic starts the clock
  useEffect(() => {
    const timer = setTimeout(() => setSettled(newest.current), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [topic]);
  return settled;
}
