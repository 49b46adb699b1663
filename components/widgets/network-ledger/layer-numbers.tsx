"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useLedgerText } from "@/components/network-editor/use-ledger-text";
import {
  memoryFormula,
  multiplyAddsFormula,
  type PricedLayer,
  paramsFormula,
  sizeFormulas,
} from "./formulas";
import type { RowNumbers, ShownRow } from "./ledger-view";

/** What the selected layer gives and costs, each number with what it is made of. */
export function LayerNumbers(props: { readonly row: ShownRow; readonly batch: number }) {
  const { row, batch } = props;
  if (!row.numbers) return null;
  const { inputShape, outputShape } = row.numbers;
  return <NumberList numbers={row.numbers} priced={{ layer: row.layer, inputShape, outputShape, batch }} />;
}

function NumberList({ numbers, priced }: { readonly numbers: RowNumbers; readonly priced: PricedLayer }) {
  const t = useTranslations("network-ledger");
  const text = useLedgerText();
  const sizes = sizeFormulas(priced, text.whole);
  const [size] = sizes;
  return (
    <dl className="network-ledger-numbers">
      <Line
        formula={sizes.length > 1 ? sizes.join(" ; ") : size && t("perSide", { formula: size })}
        name={t("output")}
      >
        <output className="network-ledger-output-value">{text.shape(numbers.outputShape)}</output>
      </Line>
      <Line formula={paramsFormula(priced, text.whole)} name={t("params")}>
        <output>{text.whole(numbers.params)}</output>
      </Line>
      <Line formula={multiplyAddsFormula(priced, text.whole)} name={t("multiplyAdds")}>
        <output>{text.whole(numbers.multiplyAdds)}</output>
      </Line>
      <Line formula={memoryFormula(priced, text.whole)} name={t("memory")}>
        <output>{text.bytes(numbers.memory)}</output>
      </Line>
    </dl>
  );
}

function Line(props: {
  readonly name: string;
  readonly formula: string | null | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {props.children}
        {props.formula ? <small>{props.formula}</small> : null}
      </dd>
    </div>
  );
}
