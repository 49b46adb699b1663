/** A line of values as a shape in a box that is as wide as there are places and two units high, zero in the middle. */

/** Columns of a drawing of a long signal. */
const COLUMNS = 400;

/** Height of a value in the box, 1 in the middle. */
const high = (value: number, limit: number) => {
  const share = limit > 0 ? Math.min(Math.max(value / limit, -1), 1) : 0;
  return (1 - 0.96 * share).toFixed(3);
};

/** A bar for each value, from zero. @param offset - place of the first value */
export function barsPath(values: Float32Array, offset: number, limit: number): string {
  return Array.from(
    values,
    (value, at) => `M${(offset + at + 0.14).toFixed(2)} 1V${high(value, limit)}h0.72V1z`,
  ).join("");
}

/** What a long signal covers: the least and the largest value of each column. */
export function coverPath(values: Float32Array, offset: number, limit: number): string {
  const step = Math.max(1, Math.ceil(values.length / COLUMNS));
  const parts: string[] = [];
  for (let start = 0; start < values.length; start += step) {
    const part = values.subarray(start, start + step);
    const [least, most] = part.reduce(
      ([low, top], value) => [Math.min(low, value), Math.max(top, value)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    parts.push(
      `M${offset + start} ${high(most, limit)}h${step}V${Number(high(least, limit)) + 0.012}h${-step}z`,
    );
  }
  return parts.join("");
}
