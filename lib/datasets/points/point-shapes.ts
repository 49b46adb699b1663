/** The shapes that generative models of points are tried on. */

import { type ClassedPoint, collectPoints, type PointDraw, type PointSet } from "./point-set";

export const POINT_SHAPES = ["moons", "spiral", "swiss-roll", "rings", "checkerboard"] as const;
export type PointShape = (typeof POINT_SHAPES)[number];

/** How many classes each shape has: its moons, its arms, the thirds of its roll, its rings, its upper and lower half. */
export const SHAPE_CLASSES: Readonly<Record<PointShape, number>> = {
  moons: 2,
  spiral: 3,
  "swiss-roll": 3,
  rings: 3,
  checkerboard: 2,
};

/** Points of a shape, its classes taking turns. */
export function shapePoints(shape: PointShape, draw: PointDraw): PointSet {
  const classCount = SHAPE_CLASSES[shape];
  return collectPoints(draw.count, classCount, (index) => SHAPES[shape](index % classCount, draw));
}

const SHAPES: Readonly<Record<PointShape, (which: number, draw: PointDraw) => ClassedPoint>> = {
  moons,
  spiral,
  "swiss-roll": swissRoll,
  rings,
  checkerboard,
};

/** Two half circles that reach into each other. @see scikit-learn, make_moons */
function moons(which: number, { random, gaussian }: PointDraw): ClassedPoint {
  const angle = Math.PI * random();
  const [x, y] =
    which === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
  const blur = 0.055;
  return {
    x: 1.5 * (x - 0.5 + blur * gaussian()),
    y: 1.5 * (y - 0.25 + blur * gaussian()),
    class: which,
  };
}

/** Three arms that turn outwards. */
function spiral(which: number, { random, gaussian }: PointDraw): ClassedPoint {
  const along = Math.sqrt(random());
  const angle = (2 * Math.PI * which) / 3 + 1.5 * Math.PI * along;
  const radius = 0.15 + 1.95 * along;
  const blur = 0.06;
  return {
    x: radius * Math.cos(angle) + blur * gaussian(),
    y: radius * Math.sin(angle) + blur * gaussian(),
    class: which,
  };
}

/** A roll of one and a half turns seen from its end, evenly thick. @see scikit-learn, make_swiss_roll */
function swissRoll(which: number, { random, gaussian }: PointDraw): ClassedPoint {
  // Each class is a third of the length, not of the angle: the arc grows as the square of the angle.
  const share = (which + random()) / 3;
  const [start, end] = [1.5 * Math.PI, 4.5 * Math.PI];
  const angle = Math.sqrt(start ** 2 + share * (end ** 2 - start ** 2));
  const scale = 2.1 / end;
  const blur = 0.06;
  return {
    // Less the mean of the roll.
    x: scale * angle * Math.cos(angle) - 0.36 + blur * gaussian(),
    y: scale * angle * Math.sin(angle) - 0.06 + blur * gaussian(),
    class: which,
  };
}

/** Three rings, the innermost first. */
function rings(which: number, { random, gaussian }: PointDraw): ClassedPoint {
  const angle = 2 * Math.PI * random();
  const radius = 0.55 + 0.75 * which + 0.05 * gaussian();
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), class: which };
}

/** The dark squares of a board of four by four, its upper half first. */
function checkerboard(which: number, { random }: PointDraw): ClassedPoint {
  const column = Math.floor(4 * random());
  const row = 2 * (1 - which) + (column % 2 === 0 ? 1 : 0);
  return { x: column - 2 + random(), y: row - 2 + random(), class: which };
}
