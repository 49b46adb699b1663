"use client";

import type { Dispatch, ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { ProductTerms } from "@/components/plot/product-terms";
import type { DigitReaderAction } from "./digit-reader.model";
import type { WeightedSum } from "./weighted-sum";

/** Window × kernel = products, the sums of all maps, the bias and the value. */
export function WeightedPanel(props: {
  readonly sum: WeightedSum;
  readonly isDense: boolean;
  readonly dispatch: Dispatch<DigitReaderAction>;
  /** What stands under the value. */
  readonly children: ReactNode;
}) {
  const { sum, isDense, dispatch } = props;
  const t = useTranslations("digit-reader.cell");
  const numbers = useNumbers();
  const hasParts = sum.parts.length > 1;
  return (
    <>
      {hasParts ? <PartChoice dispatch={dispatch} sum={sum} /> : null}
      <div className="digit-reader-weighted">
        <Terms isDense={isDense} sum={sum} />
        <div className="digit-reader-total">
          <dl className="digit-reader-sum">
            <div>
              <dt>{t("sum", { count: sum.productCount })}</dt>
              <dd>{numbers.fixed(sum.productSum, 4)}</dd>
            </div>
            <div>
              <dt>{t("bias")}</dt>
              <dd>{numbers.fixed(sum.bias, 4)}</dd>
            </div>
            <div>
              <dt>{t("value")}</dt>
              <dd>{numbers.fixed(sum.value, 4)}</dd>
            </div>
          </dl>
          {props.children}
        </div>
      </div>
    </>
  );
}

function Terms({ sum, isDense }: { readonly sum: WeightedSum; readonly isDense: boolean }) {
  const t = useTranslations("digit-reader.cell");
  const numbers = useNumbers();
  return (
    <ProductTerms
      columns={sum.window.size}
      label={t("taps")}
      say={({ value, weight, product }) =>
        t("tap", {
          value: numbers.fixed(value, 3),
          weight: numbers.fixed(weight, 3),
          product: numbers.fixed(product, 3),
        })
      }
      taps={sum.taps}
      titles={{
        window: t("window"),
        kernel: t(isDense ? "weights" : "kernel"),
        products: t("products"),
      }}
    />
  );
}

function PartChoice({
  sum,
  dispatch,
}: {
  readonly sum: WeightedSum;
  readonly dispatch: Dispatch<DigitReaderAction>;
}) {
  const t = useTranslations("digit-reader.cell");
  const numbers = useNumbers();
  return (
    <fieldset className="digit-reader-parts">
      <legend>{t("parts")}</legend>
      <div>
        {sum.parts.map((partial, channel) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a map is its place
          <label key={channel}>
            <input
              aria-label={t("part", { channel: channel + 1, sum: numbers.fixed(partial, 2) })}
              checked={channel === sum.part}
              onChange={() => dispatch({ type: "choose-part", part: channel })}
              type="radio"
            />
            <span>
              <small>{channel + 1}</small> {numbers.fixed(partial, 2)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
