"use client";

import type { CSSProperties } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { WIRINGS, type WiringKind } from "./wiring.model";
import type { WiringCounts } from "./wiring-counts";

/** The parameters of the three wirings, with bars on a scale of powers of ten. */
export function WiringLadder(props: { readonly counts: WiringCounts; readonly wiring: WiringKind }) {
  const t = useTranslations("wiring");
  const numbers = useNumbers();
  const { params } = props.counts;
  const most = Math.log10(params.dense);
  return (
    <table className="wiring-ladder">
      <caption>{t("ladder")}</caption>
      <tbody>
        {WIRINGS.map((wiring) => (
          <tr data-shown={wiring === props.wiring || undefined} key={wiring}>
            <th scope="row">{t(`kind.${wiring}`)}</th>
            <td>
              <span
                className="wiring-bar"
                style={{ "--share": Math.log10(params[wiring]) / most } as CSSProperties}
              />
            </td>
            <td className="wiring-count">{numbers.fixed(params[wiring], 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
