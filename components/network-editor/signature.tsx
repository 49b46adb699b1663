"use client";

import { useTranslations } from "use-intl/react";
import type { Dialect } from "@/lib/nn/code/code-problem";
import type { ChainLayer } from "@/lib/nn/code/layer-form";
import type { ActivationName } from "@/lib/nn/layer-spec";
import { ArgumentControl } from "./argument-control";
import { callWords, shownArguments } from "./arguments-view";

/** The call that makes the selected layer, as in code, every argument a control. */
export function Signature(props: {
  readonly row: { readonly index: number; readonly name: string; readonly layer: ChainLayer };
  readonly dialect: Dialect;
  /** Options that can't be changed here, such as `dilation`; none if left out. */
  readonly without?: readonly string[];
  /** The activations to choose from; all that there are if left out. */
  readonly activations?: readonly ActivationName[];
  readonly onOption: (option: string, value: unknown) => void;
}) {
  const t = useTranslations("network-ledger");
  const { row, dialect, onOption, without = [], activations } = props;
  const list = shownArguments(row.layer, dialect).filter(({ option }) => !without.includes(option));
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
            activations={activations}
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
