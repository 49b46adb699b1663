"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import { NumberGrid } from "./number-grid";

/** One weight over one value. */
export interface ProductTerm {
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** Window × kernel = products, in numbers; pointer or arrows single out one term, which is then said. */
export function ProductTerms(props: {
  /** In row order. */
  readonly taps: readonly ProductTerm[];
  readonly columns: number;
  readonly titles: { readonly window: string; readonly kernel: string; readonly products: string };
  /** What the terms are, and that arrows walk them. */
  readonly label: string;
  /** One term in words. */
  readonly say: (term: ProductTerm) => string;
  /** 2 by default. */
  readonly decimals?: number;
}) {
  const { taps, columns, titles, label, say, decimals = 2 } = props;
  const numbers = useNumbers();
  const [tap, setTap] = useState<number | null>(null);
  const term = tap === null ? null : taps[tap];
  const grid = { side: columns, tap, write: (value: number) => numbers.fixed(value, decimals) };
  const onPointerOver = (event: PointerEvent) => {
    const over = event.target instanceof HTMLElement ? event.target.dataset.tap : undefined;
    setTap(over === undefined ? null : Number(over));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || hasModifier(event)) return;
    setTap(nextTap(tap, arrow, { columns, count: taps.length }));
    event.preventDefault();
  };
  return (
    <div
      aria-label={label}
      className="product-terms"
      onBlur={() => setTap(null)}
      onFocus={(event) => setTap(event.currentTarget.matches(":focus-visible") ? 0 : tap)}
      onKeyDown={onKeyDown}
      onPointerLeave={() => setTap(null)}
      onPointerOver={onPointerOver}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk its terms
      tabIndex={0}
    >
      <NumberGrid {...grid} tint="window" title={titles.window} values={taps.map(({ value }) => value)} />
      <span aria-hidden="true">×</span>
      <NumberGrid {...grid} tint="kernel" title={titles.kernel} values={taps.map(({ weight }) => weight)} />
      <span aria-hidden="true">=</span>
      <NumberGrid
        {...grid}
        tint="product"
        title={titles.products}
        values={taps.map(({ product }) => product)}
      />
      <p aria-live="polite" className="product-terms-one">
        {term ? say(term) : "\u00a0"}
      </p>
    </div>
  );
}

function nextTap(
  tap: number | null,
  arrow: { readonly x: number; readonly y: number },
  { columns, count }: { readonly columns: number; readonly count: number },
): number {
  if (tap === null) return 0;
  const column = Math.min(Math.max((tap % columns) + arrow.x, 0), columns - 1);
  const row = Math.min(Math.max(Math.floor(tap / columns) + arrow.y, 0), count / columns - 1);
  return row * columns + column;
}
