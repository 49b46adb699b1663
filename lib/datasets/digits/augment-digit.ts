/** Random deformations of a digit image: what a network must have seen to read drawings that aren't MNIST's. */

/** How far an image may be deformed; every amount is drawn uniformly in ± its range. */
export interface DeformationRanges {
  /** In degrees. */
  readonly rotation: number;
  /** Around 1: 0.15 means 0.85 … 1.15, separately for width and height. */
  readonly scale: number;
  /** Sideways movement of a row, in pixels for each pixel of height. */
  readonly shear: number;
  /** In pixels, separately each way. */
  readonly shift: number;
  /** Share of the way from the image to one with its strokes a pixel thicker, or thinner, all around. */
  readonly thickness: number;
}

/** The deformations of the shipped model's training. */
export const DIGIT_DEFORMATIONS: DeformationRanges = {
  rotation: 12,
  scale: 0.15,
  shear: 0.15,
  shift: 2,
  thickness: 0.6,
};

/** An affine map from target to source pixels, both counted from the centre of the image. */
export interface InverseMap {
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

/**
 * The image deformed at random and interpolated bilinearly; what comes from outside is paper.
 * @param image - `[side, side]` in row order, 0 = paper, 1 = ink
 * @param random - gives numbers uniform in [0, 1)
 * @returns a new image of the same size, values in [0, 1]
 */
export function augmentDigit(
  image: Float32Array,
  side: number,
  ranges: DeformationRanges,
  random: () => number,
): Float32Array<ArrayBuffer> {
  const map = randomMap(ranges, random);
  const thickness = within(ranges.thickness, random);
  return warp(thicken(image, side, thickness), side, map);
}

/**
 * The image moved, turned and stretched, interpolated bilinearly; what comes from outside is paper.
 * @param image - `[side, side]` in row order
 */
export function warpDigit(image: Float32Array, side: number, map: InverseMap): Float32Array<ArrayBuffer> {
  return warp(withMargin(image, side), side, map);
}

function randomMap(ranges: DeformationRanges, random: () => number): InverseMap {
  const angle = (within(ranges.rotation, random) * Math.PI) / 180;
  const scaleX = 1 + within(ranges.scale, random);
  const scaleY = 1 + within(ranges.scale, random);
  const shear = within(ranges.shear, random);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return {
    xx: (cos + shear * -sin) / scaleX,
    xy: (sin + shear * cos) / scaleX,
    yx: -sin / scaleY,
    yy: cos / scaleY,
    shiftX: within(ranges.shift, random),
    shiftY: within(ranges.shift, random),
  };
}

function within(range: number, random: () => number): number {
  return range * (2 * random() - 1);
}

/** Paper around the image, in pixels, so that neighbours can be read without asking whether they exist. */
const MARGIN = 1;

/** `[side + 2, side + 2]`: the image mixed with its local maxima (amount > 0) or minima over a pixel and its four neighbours. */
function thicken(image: Float32Array, side: number, amount: number): Float32Array {
  const width = side + 2 * MARGIN;
  const source = withMargin(image, side);
  const target = new Float32Array(width * width);
  const extreme = amount > 0 ? Math.max : Math.min;
  const share = Math.abs(amount);
  for (let row = MARGIN; row <= side; row++) {
    for (let at = row * width + MARGIN; at <= row * width + side; at++) {
      const value = source[at]!; // inside, as are its four neighbours
      const upright = extreme(source[at - width]!, source[at + width]!);
      const level = extreme(source[at - 1]!, source[at + 1]!);
      target[at] = value + share * (extreme(value, upright, level) - value);
    }
  }
  return target;
}

function withMargin(image: Float32Array, side: number): Float32Array {
  const width = side + 2 * MARGIN;
  const padded = new Float32Array(width * width);
  for (let row = 0; row < side; row++) {
    padded.set(image.subarray(row * side, (row + 1) * side), (row + MARGIN) * width + MARGIN);
  }
  return padded;
}

/** @param padded - as `thicken` gives it */
function warp(padded: Float32Array, side: number, map: InverseMap): Float32Array<ArrayBuffer> {
  const target = new Float32Array(side * side);
  const centre = (side - 1) / 2;
  for (let row = 0; row < side; row++) {
    const y = row - centre - map.shiftY;
    for (let column = 0; column < side; column++) {
      const x = column - centre - map.shiftX;
      const sourceColumn = map.xx * x + map.xy * y + centre;
      const sourceRow = map.yx * x + map.yy * y + centre;
      target[row * side + column] = bilinear(padded, side, sourceRow, sourceColumn);
    }
  }
  return target;
}

function bilinear(padded: Float32Array, side: number, row: number, column: number): number {
  if (row <= -MARGIN || row >= side || column <= -MARGIN || column >= side) return 0;
  const width = side + 2 * MARGIN;
  const top = Math.floor(row);
  const left = Math.floor(column);
  const down = row - top;
  const across = column - left;
  const at = (top + MARGIN) * width + left + MARGIN;
  // All four are inside the margin, as checked above.
  const above = padded[at]! + across * (padded[at + 1]! - padded[at]!);
  const below = padded[at + width]! + across * (padded[at + width + 1]! - padded[at + width]!);
  return above + down * (below - above);
}
