"use client";

import { useTranslations } from "use-intl/react";
import { useBackendWish } from "@/components/compute/model-service-context";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { BackendReport } from "@/lib/tf/protocol";
import { backendFor, fasterBackend } from "./backend-bars";
import { choiceReason } from "./choice-reason";
import { useEngineState } from "./engine-context";

/** What computes, in one line, and why, in a sentence. */
export function Verdict() {
  const t = useTranslations("engine.speed");
  const compute = useTranslations("compute");
  const { report, measuring } = useEngineState();
  const wish = useBackendWish();
  return (
    <div className="engine-verdict">
      {report ? (
        <ActiveBackend report={report} />
      ) : (
        <p className="engine-active">{t(measuring.status === "failed" ? "stopped" : "starting")}</p>
      )}
      {wish.unknown ? <p>{t("unknown", { name: wish.unknown })}</p> : null}
      {report?.refused ? <p>{t("refused", { backend: compute(`backend.${report.refused}`) })}</p> : null}
    </div>
  );
}

function ActiveBackend({ report }: { readonly report: BackendReport }) {
  const t = useTranslations("engine.speed");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  const faster = fasterBackend(report);
  const training = backendFor(report, "training");
  const active = { backend: compute(`backend.${report.active}`), threads: report.wasmThreads };
  return (
    <>
      <p className="engine-active" data-active={report.active}>
        {t(report.active === "wasm" ? "activeThreads" : "active", active)}
      </p>
      <p data-why={report.chosenBy}>
        {t(`why.${choiceReason(report)}`)}{" "}
        {faster
          ? t("faster", { backend: compute(`backend.${faster.name}`), ratio: numbers.short(faster.ratio) })
          : null}
      </p>
      {training === report.active ? null : <p>{t("trains", { backend: compute(`backend.${training}`) })}</p>}
    </>
  );
}
