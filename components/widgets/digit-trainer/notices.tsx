"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { LEAST_OF_CLASS } from "./own-images";
import type { Trainer } from "./use-trainer";

/** What the reader should know but needn't do anything about: a move to another backend, slow steps, settings that wait. */
export function Notices({ trainer }: { readonly trainer: Trainer }) {
  const { run, view } = trainer;
  return (
    <div className="digit-trainer-notices" role="status">
      {run.relocation ? <RelocationNotice trainer={trainer} /> : null}
      {view.isChangePending ? <PendingNotice trainer={trainer} /> : null}
      {trainer.lacksImages ? <LackNotice /> : null}
      {view.isSlow ? <SlowNotice trainer={trainer} /> : null}
    </div>
  );
}

function RelocationNotice({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.relocation");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  const { relocation } = trainer.run;
  if (!relocation) return null;
  const { from, to, step } = relocation;
  return (
    <div className="notice" data-relocated={to}>
      <p>{t(from, { step: numbers.fixed(step, 0), to: compute(`backend.${to}`) })}</p>
      <button className="button" onClick={() => trainer.session.act("dismissRelocation")} type="button">
        {t("dismiss")}
      </button>
    </div>
  );
}

function PendingNotice({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.settings");
  return (
    <div className="notice" data-pending="true">
      <p>{t("pending")}</p>
      <button className="button" onClick={trainer.startOver} type="button">
        {t("apply")}
      </button>
    </div>
  );
}

/** Which drawings are still missing. */
function LackNotice() {
  const t = useTranslations("digit-trainer.own");
  return (
    <div className="notice" data-lacks-images="true">
      <p>
        {t("few", { least: LEAST_OF_CLASS })} {t("where")}
      </p>
    </div>
  );
}

function SlowNotice({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.slow");
  const locale = useLocale();
  const numbers = useNumbers();
  const { parts, stepMs } = trainer.run;
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  return (
    <div className="notice" data-slow="true">
      <p>
        {t(parts > 1 ? "parts" : "whole", { milliseconds: numbers.fixed(stepMs ?? 0, 0), parts })}{" "}
        <a href={`${base}/${locale}/engine/`}>{t("more")}</a>
      </p>
    </div>
  );
}
