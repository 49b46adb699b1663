"use client";

import { useTranslations } from "use-intl/react";
import { useLedgerText } from "@/components/network-editor/use-ledger-text";
import type { RowKeys } from "@/components/network-editor/use-row-keys";
import { LAYER_FORMS } from "@/lib/nn/code/layer-form";
import type { BodyRow, BodyView } from "./own-network";

/** A row a layer; a press on a row's name opens its arguments. The ten outputs are the course's. */
export function NetworkTable(props: {
  readonly view: BodyView;
  readonly selected: number;
  readonly keys: RowKeys;
  readonly onSelect: (index: number) => void;
}) {
  const t = useTranslations("digit-trainer.network");
  const text = useLedgerText();
  const { view, selected, keys } = props;
  const last = view.rows.length - 1;
  return (
    <div className="digit-trainer-layers" ref={keys.table}>
      <table>
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("layer")}</th>
            <th scope="col">{t("output")}</th>
            <th scope="col">{t("params")}</th>
            <th scope="col">{t("multiplyAdds")}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr
              data-selected={row.index === selected && row.index < last}
              data-stop={row.index === view.stop?.index || undefined}
              key={row.index}
            >
              <th scope="row">
                {row.index === last ? (
                  <LayerName row={row} />
                ) : (
                  <button
                    aria-pressed={row.index === selected}
                    data-row={row.index}
                    onClick={() => props.onSelect(row.index)}
                    onKeyDown={(event) => keys.onKeyDown(event, row.index)}
                    type="button"
                  >
                    <LayerName row={row} />
                  </button>
                )}
              </th>
              {row.numbers ? (
                <>
                  <td>{text.shape(row.numbers.outputShape)}</td>
                  <td>{text.whole(row.numbers.params)}</td>
                  <td>{text.whole(row.numbers.multiplyAdds)}</td>
                </>
              ) : (
                <td colSpan={3}>{t("unknown")}</td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            <td />
            <td>{text.whole(view.params)}</td>
            <td>{text.whole(view.multiplyAdds)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LayerName({ row: { name, layer } }: { readonly row: BodyRow }) {
  return (
    <>
      <b>{name}</b> <span>{LAYER_FORMS[layer.kind].keras[0]}</span>
    </>
  );
}
