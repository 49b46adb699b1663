"use client";

import { useTranslations } from "use-intl/react";
import { BackendOverride } from "./backend-override";
import { useEngine, useEngineState } from "./engine-context";
import { TimeTable } from "./time-table";
import { Verdict } from "./verdict";

/** What computes and why, what each backend measured, and how to measure again or decide for oneself. */
export function SpeedSection() {
  const t = useTranslations("engine.speed");
  const { report, measuring } = useEngineState();
  return (
    <div className="engine-speed" data-engine="speed" data-status={measuring.status}>
      <Verdict />
      {report ? (
        <div>
          <TimeTable report={report} />
          <p className="engine-note">{t("note")}</p>
        </div>
      ) : null}
      <MeasureAgain />
      <BackendOverride />
    </div>
  );
}

function MeasureAgain() {
  const t = useTranslations("engine.speed");
  const compute = useTranslations("compute");
  const engine = useEngine();
  const { status, failure, isRepeated } = useEngineState().measuring;
  const isBusy = status === "loading" || status === "running";
  return (
    <div className="engine-measure">
      <button
        aria-disabled={isBusy}
        className="button"
        onClick={isBusy ? undefined : () => engine.measureAgain()}
        type="button"
      >
        {t("measure")}
      </button>
      <p className="engine-note" role="status">
        {isBusy ? t("running") : null}
        {status === "done" && isRepeated ? t("done") : null}
        {failure ? `${t("failed")} ${compute(`failure.${failure.reason}`)}` : null}
      </p>
    </div>
  );
}
