/** A number in plain decimals with a point, without an exponent, as every format of export reads it. */
export function decimal(value: number): string {
  const plain = value.toFixed(12).replace(/\.?0+$/, "");
  return plain === "-0" ? "0" : plain;
}
