/** A mark for each class, so that nobody has to tell classes by their colours. */

/** Draws a mark around a place into the path that is begun. @param size - half its width, in pixels */
type Mark = (context: CanvasRenderingContext2D, x: number, y: number, size: number) => void;

const polygon =
  (corners: readonly (readonly [number, number])[]): Mark =>
  (context, x, y, size) => {
    corners.forEach(([dx, dy], at) => {
      if (at === 0) context.moveTo(x + dx * size, y + dy * size);
      else context.lineTo(x + dx * size, y + dy * size);
    });
    context.closePath();
  };

const bar = 0.36;
const plus: readonly (readonly [number, number])[] = [
  [-bar, -1.2],
  [bar, -1.2],
  [bar, -bar],
  [1.2, -bar],
  [1.2, bar],
  [bar, bar],
  [bar, 1.2],
  [-bar, 1.2],
  [-bar, bar],
  [-1.2, bar],
  [-1.2, -bar],
  [-bar, -bar],
];

/** Disc, triangle, square, diamond, plus, triangle upside down, cross, wide bar. */
const MARKS: readonly Mark[] = [
  (context, x, y, size) => {
    context.moveTo(x + size, y);
    context.arc(x, y, size, 0, 2 * Math.PI);
  },
  polygon([
    [0, -1.25],
    [1.15, 0.8],
    [-1.15, 0.8],
  ]),
  polygon([
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ]),
  polygon([
    [0, -1.35],
    [1.35, 0],
    [0, 1.35],
    [-1.35, 0],
  ]),
  polygon(plus),
  polygon([
    [0, 1.25],
    [1.15, -0.8],
    [-1.15, -0.8],
  ]),
  polygon(plus.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2])),
  polygon([
    [-1.3, -0.5],
    [1.3, -0.5],
    [1.3, 0.5],
    [-1.3, 0.5],
  ]),
];

/** The mark of a class; a disc for points without one. */
export function markOf(which: number): Mark {
  return MARKS[which % MARKS.length] ?? MARKS[0]!; // there is a first one
}
