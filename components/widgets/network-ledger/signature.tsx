"use client";

import { useTranslations } from "use-intl/react";
import { ArgumentControl } from "./argument-control";
import { callWords, shownArguments } from "./arguments-view";
import type { ShownRow } from "./ledger-view";
import type { NetworkLedgerState } from "./network-ledger.model";

/** The call that makes the selected layer, as in code, every argument a control. */
export function Signature(props: {
  readonly row: ShownRow;
  readonly dialect: NetworkLedgerState["dialect"];
  readonly onOption: (option: string, value: unknown) => void;
}) {
  const t = useTranslations("network-ledger");
  const { row, dialect, onOption } = props;
  const list = shownArguments(row.layer, dialect);
  const { start, between, end } = callWords(row.layer, dialect);
  return (
    <fieldset className="network-ledger-signature">
      <legend className="sr-only">{t("arguments", { name: row.name })}</legend>
      <code className="network-ledger-call">{start}</code>
      {list.map((argument, index) => (
        <span
          className="network-ledger-argument"
          data-default={argument.isDefault}
          key={`${row.index} ${argument.option}`}
        >
          <code aria-hidden="true">
            {argument.name}
            {between}
          </code>
          <ArgumentControl
            argument={argument}
            dialect={dialect}
            onChange={(value) => onOption(argument.option, value)}
          />
          {index < list.length - 1 ? <code aria-hidden="true">,</code> : null}
        </span>
      ))}
      <code className="network-ledger-call">{end}</code>
      {list.length === 0 ? <span className="network-ledger-aside">{t("noArguments")}</span> : null}
    </fieldset>
  );
}
