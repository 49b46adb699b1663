"use client";

import { useNumbers } from "@/components/i18n/use-numbers";

/** A number as the reader's language writes it, with all its digits for machines. @param decimals - 4 by default */
export function ExactNumber({ value, decimals = 4 }: { readonly value: number; readonly decimals?: number }) {
  const numbers = useNumbers();
  return <data value={value}>{numbers.fixed(value, decimals)}</data>;
}

/** The same where numbers span many powers of ten. */
export function WideNumber({ value }: { readonly value: number }) {
  const numbers = useNumbers();
  const isPlain = value === 0 || (Math.abs(value) >= 0.001 && Math.abs(value) < 1e5);
  return <data value={value}>{isPlain ? numbers.fixed(value, 3) : numbers.power(value)}</data>;
}
