/** The numbers that a U-Net learns, as one row of float32. */

import { imageChannels, type UNetPart, type UNetSpec, unetParts, wordCount } from "./unet-spec";

/** One array of weights. */
export interface UNetParameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly size: number;
  /** Where it begins in the row of all of them. */
  readonly offset: number;
  /** Standard deviation of its first values, around 0. */
  readonly spread: number;
}

type Unplaced = Omit<UNetParameter, "size" | "offset">;

/** The arrays of a network, in the order in which they lie. */
export function unetParameters(spec: UNetSpec): UNetParameter[] {
  const { embedding, timeWaves } = spec;
  const arrays: Unplaced[] = [
    ...weighted("time1", [2 * timeWaves, embedding], 1),
    ...weighted("time2", [embedding, embedding], 1),
    { name: "words", shape: [wordCount(spec), embedding], spread: 0.5 },
    ...unetParts(spec).flatMap((part) => partArrays(part, spec)),
  ];
  let offset = 0;
  return arrays.map((array) => {
    const size = product(array.shape);
    const placed = { ...array, size, offset };
    offset += size;
    return placed;
  });
}

/** How many numbers a network learns. */
export function parameterCount(spec: UNetSpec): number {
  const last = unetParameters(spec).at(-1);
  return last === undefined ? 0 : last.offset + last.size;
}

/**
 * The values that training starts from. What a block adds is 0 at first, and so is the network's answer.
 * @param gaussian - gives the next number of a standard normal distribution
 */
export function initialParameters(spec: UNetSpec, gaussian: () => number): Float32Array {
  const values = new Float32Array(parameterCount(spec));
  for (const { offset, size, spread } of unetParameters(spec)) {
    if (spread > 0) for (let index = 0; index < size; index++) values[offset + index] = spread * gaussian();
  }
  return values;
}

function partArrays(part: UNetPart, spec: UNetSpec): Unplaced[] {
  const { embedding } = spec;
  switch (part.kind) {
    case "convolve":
      return weighted(part.name, [3, 3, part.from, part.to], 1);
    case "block":
      return [
        ...weighted(`${part.name}/scale1`, [embedding, 2 * part.channels], 0),
        ...weighted(`${part.name}/conv1`, [3, 3, part.channels, part.channels], 1),
        ...weighted(`${part.name}/scale2`, [embedding, 2 * part.channels], 0),
        ...weighted(`${part.name}/conv2`, [3, 3, part.channels, part.channels], 0),
      ];
    case "shrink":
    case "grow":
      return weighted(part.name, [1, 1, part.from, part.to], 1);
    case "finish":
      return [
        ...weighted(`${part.name}/scale`, [embedding, 2 * part.from], 0),
        ...weighted(part.name, [3, 3, part.from, imageChannels(spec)], 0),
      ];
  }
}

/** A kernel whose outputs are about as large as its inputs (gain 1) or 0 at first (gain 0), and its bias. */
function weighted(name: string, shape: readonly number[], gain: number): Unplaced[] {
  return [
    { name: `${name}/kernel`, shape, spread: gain / Math.sqrt(product(shape.slice(0, -1))) },
    { name: `${name}/bias`, shape: shape.slice(-1), spread: 0 },
  ];
}

function product(shape: readonly number[]): number {
  return shape.reduce((result, side) => result * side, 1);
}
