/** Examples on their way into a batch: `[examples, columns]` in memory, `[columns, examples]` for the layers. */

/** Where in the data a batch begins, how long it is, and in which order it goes. */
export interface BatchPlace {
  readonly start: number;
  readonly examples: number;
  /** `[all examples]`; null for their own order. */
  readonly order: Uint32Array | null;
}

/** Copies the columns of a batch's examples from `from`, `[all examples, columns]`, to `to`, `[columns, examples]`. */
export function gather(
  from: Float32Array,
  columns: number,
  { start, examples, order }: BatchPlace,
  to: Float32Array,
): void {
  for (let example = 0; example < examples; example++) {
    const place = start + example;
    // A batch lies within the data, and an order is one of all examples.
    const first = (order === null ? place : order[place]!) * columns;
    for (let column = 0; column < columns; column++) to[column * examples + example] = from[first + column]!;
  }
}

/**
 * The reverse: copies rows of a batch's examples into the data's own order.
 * @param from - `[columns, rowLength]`, each row with as many examples as the batch has, and perhaps padding
 * @param to - `[all examples, columns]`
 */
export function scatter(
  from: Float32Array,
  columns: number,
  { start, examples, rowLength }: Omit<BatchPlace, "order"> & { readonly rowLength: number },
  to: Float32Array,
): void {
  for (let column = 0; column < columns; column++) {
    const row = column * rowLength;
    for (let example = 0; example < examples; example++) {
      to[(start + example) * columns + column] = from[row + example]!; // rows are as long or longer
    }
  }
}
