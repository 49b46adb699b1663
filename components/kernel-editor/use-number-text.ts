"use client";

import { useFormatter } from "use-intl/react";
import { roundsToZero, weightFraction } from "./kernel-number";

export interface NumberText {
  /** With the decimals that were asked for at most, and a true minus sign. What isn't zero never reads as "0"; what isn't known is "…". */
  readonly decimal: (value: number, digits?: number) => string;
  /** Two significant digits, for a small difference: 0, or 2.4E−8. */
  readonly tiny: (value: number) => string;
  /** As a weight is best read: 1/9, or with the decimals that were asked for. */
  readonly weight: (value: number, digits?: number) => string;
}

/** Numbers as the reader's language writes them. */
export function useNumberText(): NumberText {
  const format = useFormatter();
  const decimal = (value: number, digits = 2) => {
    if (Number.isNaN(value)) return "…";
    const isTiny = roundsToZero(value, digits);
    return format
      .number(value, {
        minimumFractionDigits: isTiny ? digits : 0,
        maximumFractionDigits: digits,
        signDisplay: isTiny ? "auto" : "negative",
      })
      .replace("-", "−");
  };
  return {
    decimal,
    tiny: (value) =>
      value === 0
        ? "0"
        : format.number(value, { notation: "scientific", maximumFractionDigits: 1 }).replace("-", "−"),
    weight(value, digits = 3) {
      const fraction = weightFraction(value);
      if (!fraction) return decimal(value, digits);
      return `${decimal(fraction.numerator, 0)}/${decimal(fraction.denominator, 0)}`;
    },
  };
}
