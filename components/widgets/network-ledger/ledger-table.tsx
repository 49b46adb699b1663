"use client";

import type { CSSProperties } from "react";
import { useTranslations } from "use-intl/react";
import { useLedgerText } from "@/components/network-editor/use-ledger-text";
import type { RowKeys } from "@/components/network-editor/use-row-keys";
import { LAYER_FORMS } from "@/lib/nn/code/layer-form";
import type { LedgerView, RowNumbers, ShownRow } from "./ledger-view";

/** The ledger, a row a layer; a press on a row's name opens its arguments. */
export function LedgerTable(props: {
  readonly view: LedgerView;
  readonly batch: number;
  readonly keys: RowKeys;
  readonly onSelect: (index: number) => void;
}) {
  const t = useTranslations("network-ledger");
  const { view, keys } = props;
  return (
    <div className="network-ledger-scroll" ref={keys.table}>
      <table className="network-ledger-table">
        <caption className="sr-only">{t("table.caption", { batch: props.batch })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.layer")}</th>
            <th scope="col">{t("table.output")}</th>
            <th scope="col">{t("table.params")}</th>
            <th scope="col">{t("table.multiplyAdds")}</th>
            <th scope="col">{t("table.memory")}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr
              data-selected={row.index === view.selected.index}
              data-stop={row.isStop || undefined}
              key={row.index}
            >
              <th scope="row">
                <button
                  aria-pressed={row.index === view.selected.index}
                  data-row={row.index}
                  onClick={() => props.onSelect(row.index)}
                  onKeyDown={(event) => keys.onKeyDown(event, row.index)}
                  type="button"
                >
                  {row.name}
                  <span>{LAYER_FORMS[row.layer.kind].keras[0]}</span>
                </button>
              </th>
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
        <Totals totals={view.totals} />
      </table>
    </div>
  );
}

function Cells({ row: { numbers } }: { readonly row: ShownRow }) {
  const t = useTranslations("network-ledger");
  if (!numbers) return <td colSpan={4}>{t("table.unknown")}</td>;
  return <NumberCells numbers={numbers} />;
}

function NumberCells({ numbers }: { readonly numbers: RowNumbers }) {
  const text = useLedgerText();
  return (
    <>
      <td>{text.shape(numbers.outputShape)}</td>
      <ShareCell kind="params" share={numbers.paramsShare} value={numbers.params} />
      <ShareCell kind="multiply-adds" share={numbers.multiplyAddsShare} value={numbers.multiplyAdds} />
      <td>{text.bytes(numbers.memory)}</td>
    </>
  );
}

/** A number over a bar as long as its share of the network's total. */
function ShareCell(props: {
  readonly kind: "params" | "multiply-adds";
  readonly value: number;
  readonly share: number;
}) {
  const t = useTranslations("network-ledger");
  const text = useLedgerText();
  const share = t("table.share", { share: text.share(props.share) });
  return (
    <td data-kind={props.kind} title={share}>
      {text.whole(props.value)}
      <span className="sr-only"> ({share})</span>
      <i aria-hidden="true" style={{ "--share": props.share } as CSSProperties} />
    </td>
  );
}

function Totals({ totals }: { readonly totals: LedgerView["totals"] }) {
  const t = useTranslations("network-ledger");
  const text = useLedgerText();
  return (
    <tfoot>
      <tr>
        <th scope="row">{t("table.total")}</th>
        <td />
        <td>{text.whole(totals.params)}</td>
        <td>{text.whole(totals.multiplyAdds)}</td>
        <td>{text.bytes(totals.activationMemory)}</td>
      </tr>
    </tfoot>
  );
}
