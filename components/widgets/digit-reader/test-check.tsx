"use client";

import { useTranslations } from "use-intl/react";
import { accuracy } from "@/components/compute/accuracy";
import { useNumbers } from "@/components/i18n/use-numbers";
import { ConfusionTable } from "@/components/image-sets/confusion-table";
import type { Evaluation } from "@/lib/tf/protocol";
import { type EvaluationState, useEvaluation } from "./use-evaluation";

/** The accuracy over the whole test set, measured here and now. */
export function TestCheck() {
  const t = useTranslations("digit-reader.check");
  const compute = useTranslations("compute");
  const { state, start, cancel } = useEvaluation();
  const isRunning = state.status === "running";
  return (
    <div className="digit-reader-check">
      {isRunning ? (
        <button className="button" onClick={cancel} type="button">
          {compute("cancel")}
        </button>
      ) : (
        <button className="button" onClick={start} type="button">
          {t(state.status === "idle" ? "run" : "again")}
        </button>
      )}
      <div role="status">
        <Outcome state={state} />
      </div>
      {isRunning ? <Progress progress={state.progress} /> : null}
      {state.status === "done" ? <ConfusionTable model="digits" result={state.result} set="digits" /> : null}
    </div>
  );
}

function Outcome({ state }: { readonly state: EvaluationState }) {
  const t = useTranslations("digit-reader.check");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  if (state.status === "failed") {
    return <p>{state.reason === "cancelled" ? t("stopped") : compute(`failure.${state.reason}`)}</p>;
  }
  if (state.status !== "done") return null;
  return (
    <p>
      {t("result", {
        percent: numbers.percent(accuracy(state.result), 2),
        correct: numbers.fixed(state.result.correct, 0),
        total: numbers.fixed(state.result.done, 0),
        backend: compute(`backend.${state.backend}`),
        seconds: numbers.fixed(state.elapsedMs / 1000, 1),
      })}
    </p>
  );
}

/** Not in the live region: it changes many times a second. */
function Progress({ progress }: { readonly progress: Evaluation | null }) {
  const t = useTranslations("digit-reader.check");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  const text = progress
    ? t("progress", {
        done: numbers.fixed(progress.done, 0),
        total: numbers.fixed(progress.total, 0),
        percent: numbers.percent(accuracy(progress), 1),
      })
    : compute("loading");
  return (
    <p>
      <progress aria-label={text} max={progress?.total ?? 1} value={progress?.done ?? 0} /> {text}
    </p>
  );
}
