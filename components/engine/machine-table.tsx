"use client";

import { useTranslations } from "use-intl/react";
import { useEngineState } from "./engine-context";
import { type MachineFacts, useMachineFacts } from "./machine-facts";
import { type MachineRow, machineRows } from "./machine-rows";

/** What this machine has, and what follows from each thing. */
export function MachineTable() {
  const t = useTranslations("engine.machine");
  const { report } = useEngineState();
  const facts = useMachineFacts();
  if (!facts) return <p className="engine-note">{t("reading")}</p>;
  return (
    <table className="engine-machine">
      <caption className="sr-only">{t("fact")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("fact")}</th>
          <th scope="col">{t("value")}</th>
          <th scope="col">{t("meaning")}</th>
        </tr>
      </thead>
      <tbody>
        {machineRows(facts, report).map((row) => (
          <tr key={row.fact}>
            <th scope="row">
              {t(row.fact)}
              {row.fact === "isolation" ? <small>{t("isolationName")}</small> : null}
            </th>
            <td>
              <Value facts={facts} row={row} />
            </td>
            <td>{t(row.meaning, { threads: report?.wasmThreads ?? 1 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ row, facts }: { readonly row: MachineRow; readonly facts: MachineFacts }) {
  const t = useTranslations("engine.machine");
  const { value } = row;
  if (typeof value === "boolean") return <span data-yes={value}>{t(value ? "yes" : "no")}</span>;
  if (value === "") return t("unknown");
  return row.fact === "browser" && facts.system
    ? t("browserOn", { browser: value, system: facts.system })
    : value;
}
