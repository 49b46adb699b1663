"use client";

import { useMemo } from "react";
import { useFormatter } from "use-intl/react";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Numbers as the reader's language writes them, with a true minus sign and no negative zero. */
export interface Numbers {
  /** With so many decimals. */
  fixed(value: number, decimals: number): string;
  /** With so many significant digits at most; 2 by default. */
  short(value: number, digits?: number): string;
  /** A share in [0, 1] as a percentage. */
  percent(share: number, decimals: number): string;
  /** A very small or large number with one significant digit, such as 2 × 10⁻⁷. */
  power(value: number): string;
}

interface WriteOptions {
  readonly style?: "percent";
  readonly minimumFractionDigits?: number;
  readonly maximumFractionDigits?: number;
  readonly maximumSignificantDigits?: number;
}

/** How numbers are written on this page. */
export function useNumbers(): Numbers {
  const format = useFormatter();
  return useMemo(() => {
    const write = (value: number, options: WriteOptions) =>
      format.number(value, { signDisplay: "negative", ...options }).replace("-", "−");
    return {
      fixed: (value, decimals) =>
        write(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
      short: (value, digits = 2) => write(value, { maximumSignificantDigits: digits }),
      percent: (share, decimals) =>
        write(share, { style: "percent", minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
      power: (value) => powerText(value),
    };
  }, [format]);
}

function powerText(value: number): string {
  if (value === 0) return "0";
  const [mantissa = "", exponent = ""] = value.toExponential(0).split("e");
  const raised = [...exponent.replace("+", "")].map((sign) =>
    sign === "-" ? "⁻" : SUPERSCRIPTS[Number(sign)],
  );
  return `${mantissa} × 10${raised.join("")}`;
}
