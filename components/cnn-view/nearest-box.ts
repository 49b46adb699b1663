import type { Box } from "./edge-lines";

/**
 * The box to go to with an arrow key: the nearest one that lies that way, what is off the way counting double.
 * @param arrow - one step right or down, negative for left or up
 * @returns its index; null where nothing lies that way
 */
export function nearestBox(
  boxes: readonly Box[],
  from: Box,
  arrow: { readonly x: number; readonly y: number },
): number | null {
  const start = centre(from);
  let best: { readonly index: number; readonly distance: number } | null = null;
  boxes.forEach((box, index) => {
    const { x, y } = centre(box);
    const along = (x - start.x) * arrow.x + (y - start.y) * arrow.y;
    // Half a box further at least: a neighbour of the same row isn't above or below.
    if (along < (arrow.x === 0 ? from.height : from.width) / 2) return;
    const across = Math.abs((x - start.x) * arrow.y) + Math.abs((y - start.y) * arrow.x);
    const distance = along + 2 * across;
    if (!best || distance < best.distance) best = { index, distance };
  });
  return (best as { readonly index: number } | null)?.index ?? null;
}

function centre({ left, top, width, height }: Box) {
  return { x: left + width / 2, y: top + height / 2 };
}
