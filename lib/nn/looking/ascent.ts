/** Climbing towards the image that a unit wants, one step after the other. */

export interface AscentStep {
  /** How far the pixel with the largest gradient goes. */
  readonly rate: number;
  /** Share of every pixel that is lost at each step, which keeps the image dark where nothing is wanted. */
  readonly decay: number;
}

/**
 * One step of gradient ascent whose size doesn't hang on that of the gradient, kept within the range of a pixel.
 * @returns the same values where the gradient is 0 everywhere
 * @see Erhan et al. 2009, "Visualizing Higher-Layer Features of a Deep Network", section 2; the decay as in Simonyan et al. 2014,
 * "Deep Inside Convolutional Networks", equation 1
 */
export function ascend(
  image: Float32Array,
  gradient: Float32Array,
  { rate, decay }: AscentStep,
): Float32Array<ArrayBuffer> {
  const steepest = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (steepest === 0) return Float32Array.from(image);
  return Float32Array.from(image, (value, index) => {
    const climbed = value * (1 - decay) + (rate * (gradient[index] as number)) / steepest; // of one size
    return Math.min(Math.max(climbed, 0), 1);
  });
}

/** The image moved by whole pixels; what leaves on one side comes in on the other. */
export function rolled(
  image: Float32Array,
  side: number,
  shift: { readonly x: number; readonly y: number },
): Float32Array<ArrayBuffer> {
  const wrap = (index: number) => ((index % side) + side) % side;
  return Float32Array.from(image, (_, index) => {
    const row = wrap(Math.floor(index / side) - shift.y);
    return image[row * side + wrap((index % side) - shift.x)] as number; // wrapped
  });
}

/** Mixed with its neighbours, a quarter each side and half itself along both axes; the edge goes on outside. */
export function blurred(image: Float32Array, side: number): Float32Array<ArrayBuffer> {
  return alongRows(transposed(alongRows(transposed(image, side), side), side), side);
}

function alongRows(image: Float32Array, side: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(image, (value, index) => {
    const column = index % side;
    const before = image[column === 0 ? index : index - 1] as number; // inside, as is the next
    const after = image[column === side - 1 ? index : index + 1] as number;
    return 0.25 * before + 0.5 * value + 0.25 * after;
  });
}

function transposed(image: Float32Array, side: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(
    image,
    (_, index) => image[(index % side) * side + Math.floor(index / side)] as number, // a square
  );
}
