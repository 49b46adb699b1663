/**
 * The number of letters to insert, remove, replace or swap with their neighbour to turn one word into
 * another (the restricted Damerau–Levenshtein distance: no letter is touched twice).
 */
export function editDistance(from: string, to: string): number {
  const table = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row++) {
    table.push([row]);
    for (let column = 1; column <= to.length; column++) {
      table[row]?.push(cheapest(table, row, column, from, to));
    }
  }
  return table[from.length]?.[to.length] ?? 0;
}

/** The distance between the first `row` letters of one word and the first `column` of the other. */
function cheapest(table: readonly number[][], row: number, column: number, from: string, to: string) {
  const known = (up: number, left: number) => table[row - up]?.[column - left] ?? Number.POSITIVE_INFINITY;
  const same = from[row - 1] === to[column - 1];
  const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
  return Math.min(
    known(1, 0) + 1,
    known(0, 1) + 1,
    known(1, 1) + (same ? 0 : 1),
    swapped ? known(2, 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
