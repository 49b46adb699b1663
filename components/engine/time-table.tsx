"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { BackendReport } from "@/lib/tf/protocol";
import {
  type BackendRow,
  backendRows,
  shownWorkloads,
  stateText,
  type TimeBar,
  type Workload,
} from "./backend-bars";

/** The time of every backend for every workload, as bars on one scale a workload. */
export function TimeTable({ report }: { readonly report: BackendReport }) {
  const t = useTranslations("engine.speed");
  const workloads = shownWorkloads(report);
  return (
    <table className="engine-times">
      <caption className="sr-only">{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("backend")}</th>
          {workloads.map((workload) => (
            <th key={workload} scope="col">
              {t(`workload.${workload}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {backendRows(report).map((row) => (
          <Row key={row.name} row={row} workloads={workloads} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, workloads }: { readonly row: BackendRow; readonly workloads: readonly Workload[] }) {
  const t = useTranslations("engine.speed");
  const compute = useTranslations("compute");
  const { name, state, bars, isImitated } = row;
  const hasTime = workloads.some((workload) => bars[workload].milliseconds !== null);
  return (
    <tr data-engine-backend={name} data-state={state}>
      <th scope="row">
        {compute(`backend.${name}`)}
        {isImitated && hasTime ? <small>{t("imitated")}</small> : null}
      </th>
      {hasTime || state === "measured" ? (
        workloads.map((workload) => (
          <td key={workload}>
            <Time bar={bars[workload]} />
          </td>
        ))
      ) : (
        <td className="engine-no-time" colSpan={workloads.length}>
          {t(`state.${stateText(row)}`)}
        </td>
      )}
    </tr>
  );
}

function Time({ bar }: { readonly bar: TimeBar }) {
  const t = useTranslations("engine.speed");
  const numbers = useNumbers();
  if (bar.milliseconds === null) return <span className="engine-no-time">{t("state.notTimed")}</span>;
  return (
    <div className="engine-time" data-in-use={bar.isInUse}>
      <span className="engine-time-value">
        {t("milliseconds", { milliseconds: numbers.short(bar.milliseconds, 3) })}
        {bar.isInUse ? <span className="engine-in-use">{t("inUse")}</span> : null}
      </span>
      <span aria-hidden="true" className="engine-bar">
        <span style={{ width: `${bar.share * 100}%` }} />
      </span>
    </div>
  );
}
