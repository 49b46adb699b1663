/**
 * Histograms of oriented gradients: the best of the hand-made descriptors before networks learnt theirs.
 * @see Dalal & Triggs 2005, "Histograms of Oriented Gradients for Human Detection", CVPR, https://doi.org/10.1109/CVPR.2005.177
 */

import { ShapeError } from "@/lib/nn/shape-error";
import { gradientField } from "./gradients";

export interface HogOptions {
  /** Side of a cell, in pixels; the image is cut into whole cells from its top left corner. 4 by default. */
  readonly cell?: number;
  /** Directions that a half turn is divided into. 9 by default. */
  readonly bins?: number;
  /** Side of a block, in cells: what is made equally strong together. Blocks overlap by all but one cell. 2 by default. */
  readonly block?: number;
}

export interface HogGeometry {
  /** Cells down and across. */
  readonly rows: number;
  readonly columns: number;
  /** Blocks down and across. */
  readonly blockRows: number;
  readonly blockColumns: number;
  readonly bins: number;
  readonly block: number;
  readonly cell: number;
  /** Numbers in the descriptor. */
  readonly length: number;
}

export interface Hog extends HogGeometry {
  /** `[rows, columns, bins]`: how much gradient each cell has in each direction, before blocks are made equally strong. */
  readonly histograms: Float32Array;
  /** `[blockRows, blockColumns, block · block · bins]`: the descriptor. */
  readonly descriptor: Float32Array;
}

/** Keeps empty blocks from being divided by zero; pixels are in [0, 1]. */
const EPSILON = 1e-3;

/** Sizes of the descriptor of an image. @throws ShapeError if the image has no whole block */
export function hogGeometry(height: number, width: number, options: HogOptions = {}): HogGeometry {
  const { cell = 4, bins = 9, block = 2 } = options;
  const rows = Math.floor(height / cell);
  const columns = Math.floor(width / cell);
  const shortest = Math.min(rows, columns);
  if (shortest < block) {
    const input = Math.min(height, width);
    const kernel = block * cell;
    const sizes = { kernel, dilation: 1, effectiveKernel: kernel, input, paddedInput: input };
    throw new ShapeError("kernel-too-large", sizes);
  }
  const blockRows = rows - block + 1;
  const blockColumns = columns - block + 1;
  const length = blockRows * blockColumns * block * block * bins;
  return { rows, columns, blockRows, blockColumns, bins, block, cell, length };
}

/**
 * The descriptor of a grey image.
 * @param image - `[height, width]` in [0, 1], in row order
 * @throws ShapeError if the image has no whole block
 */
export function hogDescriptor(
  image: ArrayLike<number>,
  height: number,
  width: number,
  options: HogOptions = {},
): Hog {
  const geometry = hogGeometry(height, width, options);
  const histograms = cellHistograms(image, height, width, geometry);
  return { ...geometry, histograms, descriptor: blockNormalised(histograms, geometry) };
}

/** Each pixel gives its gradient to the two nearest directions of its cell, the more the nearer. */
function cellHistograms(
  image: ArrayLike<number>,
  height: number,
  width: number,
  { rows, columns, bins, cell }: HogGeometry,
): Float32Array {
  const { magnitudes, angles } = gradientField(image, height, width);
  const histograms = new Float32Array(rows * columns * bins);
  for (let row = 0; row < rows * cell; row++) {
    for (let column = 0; column < columns * cell; column++) {
      const pixel = row * width + column;
      const place = (angles[pixel]! / Math.PI) * bins - 0.5; // in range; directions are named by their middles
      const first = Math.floor(place);
      const toSecond = place - first;
      const start = (Math.floor(row / cell) * columns + Math.floor(column / cell)) * bins;
      const magnitude = magnitudes[pixel]!; // in range
      histograms[start + ((first + bins) % bins)]! += magnitude * (1 - toSecond);
      histograms[start + ((first + 1) % bins)]! += magnitude * toSecond;
    }
  }
  return histograms;
}

/** Every block divided by its length, so that pale and dark strokes count alike. */
function blockNormalised(histograms: Float32Array, geometry: HogGeometry): Float32Array {
  const { blockRows, blockColumns, length } = geometry;
  const descriptor = new Float32Array(length);
  const size = length / (blockRows * blockColumns);
  for (let row = 0; row < blockRows; row++) {
    for (let column = 0; column < blockColumns; column++) {
      const start = (row * blockColumns + column) * size;
      descriptor.set(blockValues(histograms, geometry, row, column), start);
    }
  }
  return descriptor;
}

/** One block, of length 1, or 0 where nothing is in it. */
function blockValues(histograms: Float32Array, geometry: HogGeometry, row: number, column: number) {
  const { columns, bins, block } = geometry;
  const values = new Float32Array(block * block * bins);
  const strip = block * bins;
  for (let down = 0; down < block; down++) {
    const from = ((row + down) * columns + column) * bins;
    values.set(histograms.subarray(from, from + strip), down * strip);
  }
  const length = Math.sqrt(values.reduce((squares, value) => squares + value * value, EPSILON * EPSILON));
  return values.map((value) => value / length);
}
