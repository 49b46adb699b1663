/** The edges of the overview as curves between the places of tiles. */

import type { Contribution } from "./contributions";

/** A rectangle, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface EdgeLine {
  readonly id: number;
  /** Path data, in pixels of the overview. */
  readonly path: string;
  readonly strength: number;
}

/** Fainter edges than this are left out, as a share of the strongest. */
const FAINTEST = 0.02;

/**
 * One curve an edge, the strongest last so that it lies on top.
 * @param sourceOf - place of a map or unit of the layer before; null where it isn't shown
 * @param direction - whether layers follow each other to the right or downwards
 */
export function edgeLines(
  edges: readonly Contribution[],
  sourceOf: (channel: number) => Box | null,
  target: Box,
  direction: "right" | "down",
): EdgeLine[] {
  return edges
    .filter(({ strength }) => Math.abs(strength) >= FAINTEST)
    .toSorted((one, other) => Math.abs(one.strength) - Math.abs(other.strength))
    .flatMap(({ channel, strength }) => {
      const source = sourceOf(channel);
      return source ? [{ id: channel, path: curve(source, target, direction), strength }] : [];
    });
}

function curve(source: Box, target: Box, direction: "right" | "down"): string {
  if (direction === "right") {
    const from = { x: source.left + source.width, y: source.top + source.height / 2 };
    const to = { x: target.left, y: target.top + target.height / 2 };
    const middle = (from.x + to.x) / 2;
    return `M${from.x},${from.y}C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`;
  }
  const from = { x: source.left + source.width / 2, y: source.top + source.height };
  const to = { x: target.left + target.width / 2, y: target.top };
  const middle = (from.y + to.y) / 2;
  return `M${from.x},${from.y}C${from.x},${middle} ${to.x},${middle} ${to.x},${to.y}`;
}

/** The part of a strip of `count` units that belongs to one of them. */
export function stripPart(strip: Box, index: number, count: number): Box {
  const isTall = strip.height > strip.width;
  return isTall
    ? { ...strip, top: strip.top + (index / count) * strip.height, height: strip.height / count }
    : { ...strip, left: strip.left + (index / count) * strip.width, width: strip.width / count };
}
