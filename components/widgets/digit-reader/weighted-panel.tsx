"use client";

import { type Dispatch, type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import type { DigitReaderAction } from "./digit-reader.model";
import { NumberGrid } from "./number-grid";
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
  const [tap, setTap] = useState<number | null>(null);
  const { size } = sum.window;
  const term = tap === null ? null : sum.taps[tap];
  const grid = { side: size, tap, write: (value: number) => numbers.fixed(value, 2) };
  const onPointerOver = (event: PointerEvent) => {
    const over = event.target instanceof HTMLElement ? event.target.dataset.tap : undefined;
    setTap(over === undefined ? null : Number(over));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || hasModifier(event)) return;
    setTap(nextTap(tap, arrow, size));
    event.preventDefault();
  };
  return (
    <div
      aria-label={t("taps")}
      className="digit-reader-terms"
      onBlur={() => setTap(null)}
      onFocus={(event) => setTap(event.currentTarget.matches(":focus-visible") ? 0 : tap)}
      onKeyDown={onKeyDown}
      onPointerLeave={() => setTap(null)}
      onPointerOver={onPointerOver}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk its terms
      tabIndex={0}
    >
      <NumberGrid {...grid} tint="window" title={t("window")} values={sum.taps.map(({ value }) => value)} />
      <span aria-hidden="true">×</span>
      <NumberGrid
        {...grid}
        tint="kernel"
        title={t(isDense ? "weights" : "kernel")}
        values={sum.taps.map(({ weight }) => weight)}
      />
      <span aria-hidden="true">=</span>
      <NumberGrid
        {...grid}
        tint="product"
        title={t("products")}
        values={sum.taps.map(({ product }) => product)}
      />
      <p aria-live="polite" className="digit-reader-term">
        {term
          ? t("tap", {
              value: numbers.fixed(term.value, 3),
              weight: numbers.fixed(term.weight, 3),
              product: numbers.fixed(term.product, 3),
            })
          : " "}
      </p>
    </div>
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

function nextTap(
  tap: number | null,
  arrow: { readonly x: number; readonly y: number },
  size: number,
): number {
  if (tap === null) return 0;
  const column = Math.min(Math.max((tap % size) + arrow.x, 0), size - 1);
  const row = Math.min(Math.max(Math.floor(tap / size) + arrow.y, 0), size - 1);
  return row * size + column;
}
