"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { ledgerView } from "./unet-drawing";
import { useLayerNames } from "./use-layer-names";

const LEDGER = ledgerView(FRUIT_NETWORK);

/** What each part of the network gives and costs. */
export function LedgerTable() {
  const t = useTranslations("unet-inside.ledger");
  const format = useFormatter();
  const names = useLayerNames();
  const { rows, total } = LEDGER;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it
    <section aria-label={t("caption")} className="unet-ledger" tabIndex={0}>
      <table>
        <caption>{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("part")}</th>
            <th scope="col">{t("output")}</th>
            <th scope="col">{t("params")}</th>
            <th scope="col">{t("multiplyAdds")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, outputShape, params, multiplyAdds }) => (
            <tr key={name}>
              <th scope="row">{names.layer(name)}</th>
              <td>{outputShape.join(" × ")}</td>
              <td>{format.number(params)}</td>
              <td>{format.number(multiplyAdds)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            <td />
            <td>{format.number(total.params)}</td>
            <td>{format.number(total.multiplyAdds)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
