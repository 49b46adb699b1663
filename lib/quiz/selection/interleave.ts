/**
 * The same things in another order, neighbours of different groups wherever that can be: mixing topics makes learners
 * choose the method, not only apply it. Within a group, the order stays.
 * @see Rohrer & Taylor 2007, "The shuffling of mathematics problems improves learning", https://doi.org/10.1007/s11251-007-9015-8
 */
export function interleave<T>(things: readonly T[], groupOf: (thing: T) => string): readonly T[] {
  const waiting = [...things];
  const order: T[] = [];
  while (waiting.length > 0) {
    const last = order.at(-1);
    const lastGroup = last === undefined ? null : groupOf(last);
    const sizes = new Map<string, number>();
    for (const thing of waiting) sizes.set(groupOf(thing), (sizes.get(groupOf(thing)) ?? 0) + 1);
    const crowded = [...sizes].find(([group, size]) => group !== lastGroup && 2 * size > waiting.length);
    const next = waiting.findIndex((thing) =>
      crowded ? groupOf(thing) === crowded[0] : groupOf(thing) !== lastGroup,
    );
    order.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return order;
}
