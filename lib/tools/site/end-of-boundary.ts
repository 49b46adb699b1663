/**
 * Where the comment begins that closes the boundary of React around a place.
 * @param page - a prerendered page
 * @param from - a place inside the boundary, after its first comment
 * @throws Error if it isn't closed
 */
export function endOfBoundary(page: string, from: number): number {
  let depth = 0;
  for (const mark of page.slice(from).matchAll(/<!--(\/?)[$&][?!~]?-->/g)) {
    if (mark[1] === "") depth += 1;
    else if (depth === 0) return from + mark.index;
    else depth -= 1;
  }
  throw new Error("a boundary of a page isn't closed");
}
