"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Divergence } from "@/lib/tf/training/training-protocol";
import type { Trainer } from "./use-trainer";

/** What went wrong with the run, in a sentence, and what to do about it. */
export function RunProblem({ trainer }: { readonly trainer: Trainer }) {
  const { divergence, failure } = trainer.run;
  if (failure) return <FailedRun trainer={trainer} />;
  return divergence ? <DivergedRun divergence={divergence} trainer={trainer} /> : null;
}

function DivergedRun({
  divergence,
  trainer,
}: {
  readonly divergence: Divergence;
  readonly trainer: Trainer;
}) {
  const t = useTranslations("digit-trainer.divergence");
  const sentence = useDivergenceSentence(divergence);
  const { run, restartWith } = trainer;
  return (
    <div className="digit-trainer-problem" data-divergence={divergence.kind}>
      <p>
        {sentence} {run.checkpoints.length > 1 ? t("lookBack") : null}
      </p>
      <button className="button" onClick={() => restartWith({ type: "lower-rate" })} type="button">
        {t("lower")}
      </button>
      {divergence.kind === "dead-relu" ? (
        <button className="button" onClick={() => restartWith({ type: "new-seed" })} type="button">
          {t("otherSeed")}
        </button>
      ) : null}
    </div>
  );
}

function useDivergenceSentence(divergence: Divergence): string {
  const t = useTranslations("digit-trainer.divergence");
  const numbers = useNumbers();
  const step = numbers.fixed(divergence.step, 0);
  switch (divergence.kind) {
    case "not-finite":
      return t(`not-finite-${divergence.where}`, { step });
    case "exploding":
      return t("exploding", {
        step,
        loss: numbers.short(divergence.loss, 3),
        firstLoss: numbers.short(divergence.firstLoss, 3),
      });
    case "dead-relu": {
      const { dead, units, layer } = divergence;
      return t("dead-relu", { step, dead: numbers.fixed(dead, 0), units: numbers.fixed(units, 0), layer });
    }
  }
}

function FailedRun({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  const { run, session } = trainer;
  if (!run.failure) return null;
  return (
    <div className="digit-trainer-problem">
      <p>
        {compute(`failure.${run.failure.reason}`)}{" "}
        {run.step > 0 ? t("failure.kept", { step: numbers.fixed(run.step, 0) }) : null}
      </p>
      <button className="button" onClick={() => session.act("start")} type="button">
        {compute("retry")}
      </button>
    </div>
  );
}
