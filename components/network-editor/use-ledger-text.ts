"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { LedgerReason } from "@/lib/nn/code/partial-ledger";
import type { Shape } from "@/lib/nn/layer-spec";
import { shapeText } from "@/lib/nn/shape";
import { readableBytes } from "./readable-bytes";

export interface LedgerText {
  /** A whole number with its thousands apart. */
  readonly whole: (value: number) => string;
  /** An amount of memory in the unit that suits it. */
  readonly bytes: (bytes: number) => string;
  readonly shape: (shape: Shape) => string;
  readonly share: (share: number) => string;
  /** Why a layer can't be, as the end of a sentence. */
  readonly reason: (reason: LedgerReason) => string;
}

/** What the ledger says, in the reader's language. */
export function useLedgerText(): LedgerText {
  const t = useTranslations("network-ledger");
  const numbers = useNumbers();
  return {
    whole: (value) => numbers.fixed(value, 0),
    bytes(bytes) {
      const { value, unit } = readableBytes(bytes);
      return t(`bytes.${unit}`, {
        value: unit === "one" ? numbers.fixed(value, 0) : numbers.short(value, 3),
      });
    },
    shape: (shape) => shapeText(shape).replaceAll("×", " × "),
    share: (share) => numbers.percent(share, 1),
    reason: (reason) => {
      switch (reason.code) {
        case "kernel-too-large":
        case "groups-indivisible":
        case "wrong-rank":
        case "reshape-mismatch":
        case "duplicate-name":
        case "not-whole":
          return t(`reason.${reason.code}`, { ...reason });
        case "too-large":
        case "stride-with-dilation":
          return t(`reason.${reason.code}`);
        default:
          return t("reason.other");
      }
    },
  };
}
