"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { ClassNamesContext } from "@/components/image-sets/class-names-context";
import { ConfusionTable } from "@/components/image-sets/confusion-table";
import type { Evaluation } from "@/lib/tf/protocol";
import { TestOutcome } from "./test-outcome";
import { useOwnImages } from "./use-own-images";
import type { TestCheckHandle, TestCheckState } from "./use-test-check";
import type { Trainer } from "./use-trainer";

/** How the moment shown does on images that neither the run nor its validation has seen. */
export function TestCheck(props: { readonly trainer: Trainer; readonly check: TestCheckHandle }) {
  const { trainer, check } = props;
  const t = useTranslations("digit-trainer.check");
  const compute = useTranslations("compute");
  const { state } = check;
  const isEmpty = trainer.run.weights.length === 0;
  return (
    <div className="digit-trainer-check" data-check={state.status}>
      {state.status === "running" ? (
        <button className="button" onClick={check.cancel} type="button">
          {compute("cancel")}
        </button>
      ) : (
        <button
          aria-disabled={isEmpty}
          className="button"
          onClick={isEmpty ? undefined : check.start}
          type="button"
        >
          {t(state.status === "done" ? "again" : "run")}
        </button>
      )}
      {state.status === "running" ? <Progress progress={state.progress} /> : null}
      <div role="status">
        <TestOutcome state={state} />
      </div>
    </div>
  );
}

/** What was taken for what, once the test images have been tried; each image opens in the network that was tried. */
export function TestMistakes({ state }: { readonly state: TestCheckState }) {
  const { names } = useOwnImages();
  if (state.status !== "done") return null;
  return (
    <ClassNamesContext value={state.own ? names : null}>
      <ConfusionTable model={state.model} own={state.own} result={state.result} set={state.set} />
    </ClassNamesContext>
  );
}

/** Not in the live region: it changes many times a second. */
function Progress({ progress }: { readonly progress: Evaluation | null }) {
  const t = useTranslations("digit-trainer.check");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  const text = progress
    ? t("progress", { done: numbers.fixed(progress.done, 0), total: numbers.fixed(progress.total, 0) })
    : compute("loading");
  return (
    <p>
      <progress aria-label={text} max={progress?.total ?? 1} value={progress?.done ?? 0} /> {text}
    </p>
  );
}
