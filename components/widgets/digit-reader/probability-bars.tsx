"use client";

import { type Dispatch, type KeyboardEvent, memo } from "react";
import { useTranslations } from "use-intl/react";
import { useRunSnapshot } from "@/components/compute/use-activation-run";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Cell, DigitReaderAction } from "./digit-reader.model";
import type { DigitRun } from "./use-digit-run";
import { verdict } from "./verdict";

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

type UnitLayer = "logits" | "softmax";

interface BarsProps {
  readonly run: DigitRun;
  readonly cell: Cell | null;
  readonly dispatch: Dispatch<DigitReaderAction>;
}

/** The ten logits and the ten probabilities; each opens to its computation. */
export const ProbabilityBars = memo(function ProbabilityBars({ run, cell, dispatch }: BarsProps) {
  const { maps } = useRunSnapshot(run);
  const t = useTranslations("digit-reader.bars");
  const numbers = useNumbers();
  const top = maps ? verdict(maps.softmax).digit : null;
  const logits = DIGITS.map((digit) => maps?.logits[digit] ?? null);
  const shares = DIGITS.map((digit) => maps?.softmax[digit] ?? null);
  const unit = { logits, cell, dispatch };
  return (
    <>
      <UnitRow {...unit} layer="logits" shape="10">
        {(digit) => (
          <span>
            <Spoken>{t("logitOf", { digit })}</Spoken>{" "}
            {textOr(logits[digit], (value) => numbers.short(value))}
          </span>
        )}
      </UnitRow>
      <UnitRow {...unit} layer="softmax" shape="10">
        {(digit) => (
          <>
            <span>
              <Spoken>{t("probability")}</Spoken>{" "}
              {textOr(shares[digit], (share) => numbers.fixed(100 * share, 0))}
            </span>
            <span className="digit-reader-bar">
              <i style={{ height: `${100 * (shares[digit] ?? 0)}%` }} />
            </span>
            <Spoken>{t("forDigit")}</Spoken> <b data-top={digit === top}>{digit}</b>
          </>
        )}
      </UnitRow>
    </>
  );
});

/** Words between the numbers that the picture says without words. */
function Spoken({ children }: { readonly children: string }) {
  return <span className="sr-only">{children}</span>;
}

interface UnitRowProps extends Omit<BarsProps, "run"> {
  readonly layer: UnitLayer;
  readonly shape: string;
  readonly logits: readonly (number | null)[];
  readonly children: (digit: number) => React.ReactNode;
}

function UnitRow({ layer, shape, logits, cell, dispatch, children }: UnitRowProps) {
  const t = useTranslations("digit-reader");
  const opened = cell?.layer === layer ? cell.channel : null;
  const open = (digit: number) =>
    dispatch({ type: "open", cell: { layer, channel: digit, row: 0, column: 0 } });
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, digit: number) => {
    const next = event.key === "ArrowRight" ? digit + 1 : event.key === "ArrowLeft" ? digit - 1 : null;
    if (event.key === "Escape" && cell) dispatch({ type: "close" });
    else if (next !== null && DIGITS.includes(next)) {
      open(next);
      const buttons = event.currentTarget.parentElement?.querySelectorAll("button");
      buttons?.[next]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="digit-reader-row" data-layer={layer}>
      <p>
        <b>{t(`layer.${layer}`)}</b> <span className="digit-reader-shape">{shape}</span>{" "}
        <span className="digit-reader-what">{t(`what.${layer}`)}</span>
      </p>
      <fieldset aria-label={t(`layer.${layer}`)} className="digit-reader-units">
        {DIGITS.map((digit) => (
          <button
            aria-pressed={opened === digit}
            disabled={logits[digit] === null}
            key={digit}
            onClick={() => open(digit)}
            onKeyDown={(event) => onKeyDown(event, digit)}
            tabIndex={digit === (opened ?? 0) ? 0 : -1}
            type="button"
          >
            {children(digit)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function textOr(value: number | null | undefined, write: (value: number) => string): string {
  return value === null || value === undefined ? "–" : write(value);
}
