/** The name that someone probably meant, or null where none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const plain = (name: string) => name.toLowerCase().replaceAll("_", "");
  const distances = names.map((name) => editDistance(plain(written), plain(name)));
  const least = Math.min(...distances);
  const limit = Math.min(3, Math.floor(written.length / 3));
  return least <= limit ? (names[distances.indexOf(least)] ?? null) : null;
}

/**
 * Letters to put in, take out or replace.
 * @see Wagner & Fischer 1974, "The String-to-String Correction Problem", https://doi.org/10.1145/321796.321811
 */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 3) return 4;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + Number(to[column - 1] !== letter);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
