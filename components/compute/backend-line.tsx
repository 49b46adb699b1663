"use client";

import { useFormatter, useLocale, useTranslations } from "use-intl/react";
import type { BackendReport } from "@/lib/tf/protocol";
import type { BackendLineProps } from "./backend-status";
import { BACKEND_CHOICES, backendAddress, backendEntries } from "./backend-status.model";

/** The backend that computes, what each one measured, why an asked one was not taken, and links to force another. */
export function BackendLine({ report, wish }: BackendLineProps) {
  const t = useTranslations("compute");
  const locale = useLocale();
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  return (
    <section aria-label={t("status.title")} className="backend-status" data-chosen-by={report?.chosenBy}>
      {wish.unknown ? <p role="status">{t("status.unknown", { name: wish.unknown })}</p> : null}
      {report?.refused ? (
        <p role="status">{t("status.refused", { backend: t(`backend.${report.refused}`) })}</p>
      ) : null}
      {report ? <Measured report={report} /> : null}
      <p>
        {t("status.choose")}{" "}
        {BACKEND_CHOICES.map((name) => (
          <a
            aria-current={(wish.forced ?? "auto") === name ? "true" : undefined}
            href={backendAddress(window.location.href, name)}
            key={name}
          >
            {name === "auto" ? t("status.auto") : t(`backend.${name}`)}
          </a>
        ))}
        <a href={`${base}/${locale}/engine/`}>{t("status.more")}</a>
      </p>
    </section>
  );
}

function Measured({ report }: { readonly report: BackendReport }) {
  const t = useTranslations("compute");
  const format = useFormatter();
  const active = { backend: t(`backend.${report.active}`), threads: report.wasmThreads };
  return (
    <p>
      <strong>{t(report.active === "wasm" ? "status.activeThreads" : "status.active", active)}</strong>
      {backendEntries(report).map(({ name, text, milliseconds }) => (
        <span data-backend-entry={name} key={name}>
          {t(`status.${text}`, {
            backend: t(`backend.${name}`),
            milliseconds: format.number(milliseconds, { maximumSignificantDigits: 3 }),
          })}
        </span>
      ))}
    </p>
  );
}
