/** Numbers as a reader types them in a field. */

/** A whole number in [least, most], or null; blanks between thousands are allowed. */
export function readWhole(text: string, { least, most }: { readonly least: number; readonly most: number }) {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "");
  const value = /^\d{1,12}$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** A number in [0, 1), with a decimal comma or point, or null. */
export function readRate(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  const value = /^(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= 0 && value < 1 ? value : null;
}

/** Whole numbers above 0 with commas, crosses or blanks between them, or null. */
export function readShape(text: string): readonly number[] | null {
  const sides = text
    .split(/[\s,;×x]+/)
    .filter((part) => part !== "")
    .map((part) => readWhole(part, { least: 1, most: 100_000 }));
  const known = sides.filter((side) => side !== null);
  return sides.length > 0 && sides.length <= 6 && known.length === sides.length ? known : null;
}
