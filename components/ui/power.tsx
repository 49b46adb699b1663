/** A very small or large number with one significant digit, such as 2 × 10⁻⁷. */
export function Power({ value }: { readonly value: number }) {
  const [mantissa, exponent] = value.toExponential(0).split("e");
  if (value === 0 || exponent === undefined) return String(value);
  return (
    <span className="power">
      {mantissa} × 10<sup>{exponent.replace("+", "").replace("-", "−")}</sup>
    </span>
  );
}
