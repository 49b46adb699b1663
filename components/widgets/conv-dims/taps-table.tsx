"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { divergingColor } from "@/components/plot/diverging";
import { MAX_WEIGHT } from "./conv-dims.model";
import type { LineCell } from "./line-view";

/** A number as a reader types it: decimal comma or point, any minus sign; null where it is none that a weight may be. */
export function parseWeight(text: string): number | null {
  const plain = text.trim().replace(/[−–]/g, "-").replace(",", ".");
  const value = /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
  return Math.abs(value) <= MAX_WEIGHT ? value + 0 : null;
}

interface Draft {
  readonly index: number;
  readonly text: string;
}

/** Signal × kernel = products, and their sum; the weights are typed over. */
export function TapsTable(props: {
  readonly cell: LineCell;
  readonly onWeight: (index: number, weight: number) => void;
}) {
  const t = useTranslations("conv-dims.taps");
  const numbers = useNumbers();
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { taps, sum } = props.cell;
  const wrong = draft !== null && parseWeight(draft.text) === null ? draft : null;
  const type = (index: number, text: string) => {
    setDraft({ index, text });
    const weight = parseWeight(text);
    if (weight !== null) props.onWeight(index, weight);
  };
  return (
    <div className="conv-dims-taps">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, so the keyboard must reach it */}
      <section aria-label={t("caption")} tabIndex={0}>
        <table>
          <tbody>
            <tr data-row="signal">
              <th scope="row">{t("signal")}</th>
              {taps.map((tap) => (
                <td key={tap.column}>{tap.isInside ? numbers.fixed(tap.value, 2) : t("outside")}</td>
              ))}
            </tr>
            <tr data-row="kernel">
              <th scope="row">{t("kernel")}</th>
              {taps.map((tap, index) => (
                <td key={tap.column}>
                  <input
                    aria-describedby={wrong?.index === index ? `${id}-wrong` : undefined}
                    aria-invalid={wrong?.index === index || undefined}
                    aria-label={t("weight", { index: index + 1 })}
                    autoComplete="off"
                    inputMode="decimal"
                    onBlur={() => setDraft(null)}
                    onChange={(event) => type(index, event.currentTarget.value)}
                    onFocus={(event) => event.currentTarget.select()}
                    spellCheck={false}
                    style={{ background: divergingColor(tap.weight, 2) }}
                    type="text"
                    value={draft?.index === index ? draft.text : numbers.short(tap.weight, 2)}
                  />
                </td>
              ))}
            </tr>
            <tr data-row="products">
              <th scope="row">{t("products")}</th>
              {taps.map((tap) => (
                <td key={tap.column}>{numbers.fixed(tap.product, 2)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      {wrong ? (
        <p id={`${id}-wrong`} role="alert">
          {t("notANumber", { text: wrong.text, most: MAX_WEIGHT })}
        </p>
      ) : null}
      <p role="status">
        {t("sum")} <b data-sum={sum}>{numbers.fixed(sum, 2)}</b>
      </p>
    </div>
  );
}
