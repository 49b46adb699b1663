/** The kernels a reader can start from. A kernel is square and in row order; the centre of an even one is above and left of its middle. */

export const KERNEL_SIDES = [1, 3, 5, 7] as const;
export type KernelSide = (typeof KERNEL_SIDES)[number];

export const PRESET_IDS = [
  "identity",
  "box-blur",
  "gaussian",
  "sharpen",
  "outline",
  "emboss",
  "sobel-x",
  "sobel-y",
  "sobel-magnitude",
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** Presets that mean something with a single cell: all of them leave the image as it is there. */
const SINGLE_CELL: ReadonlySet<PresetId> = new Set(["identity", "box-blur", "gaussian"]);

/** Whether a preset exists for this side. */
export function presetHasSide(preset: PresetId, side: number): boolean {
  return side > 1 || SINGLE_CELL.has(preset);
}

/** The kernels of a preset: one, or both Sobel kernels (vertical edges first) for the magnitude. */
export function presetKernels(preset: PresetId, side: number): readonly (readonly number[])[] {
  if (preset === "sobel-magnitude") return [sobelX(side), sobelY(side)];
  return [SINGLE_KERNELS[preset](side)];
}

const SINGLE_KERNELS: Readonly<
  Record<Exclude<PresetId, "sobel-magnitude">, (side: number) => readonly number[]>
> = {
  identity,
  "box-blur": (side) => square(side, () => 1 / (side * side)),
  gaussian,
  sharpen,
  outline: (side) => square(side, (row, column) => (isCentre(row, column) ? side * side - 1 : -1)),
  emboss: (side) => square(side, (row, column) => row + column + (isCentre(row, column) ? 1 : 0)),
  "sobel-x": sobelX,
  "sobel-y": sobelY,
};

function identity(side: number): readonly number[] {
  return square(side, (row, column) => (isCentre(row, column) ? 1 : 0));
}

/**
 * Gaussian weights that sum to 1.
 * @see OpenCV, getGaussianKernel: σ = 0.3 · ((side − 1) / 2 − 1) + 0.8 where no σ is given
 */
function gaussian(side: number): readonly number[] {
  const sigma = 0.3 * ((side - 1) / 2 - 1) + 0.8;
  const bell = square(side, (row, column) => Math.exp(-(row * row + column * column) / (2 * sigma * sigma)));
  const total = bell.reduce((sum, weight) => sum + weight, 0);
  return bell.map((weight) => weight / total);
}

/** Side 3: the image minus its Laplacian over four neighbours. Larger: unsharp masking, 2 · identity − Gaussian. */
function sharpen(side: number): readonly number[] {
  if (side === 3) return [0, -1, 0, -1, 5, -1, 0, -1, 0];
  const blur = gaussian(side);
  return identity(side).map((weight, index) => 2 * weight - blur[index]!); // both have side² weights
}

/**
 * Vertical edges: light on the left counts positive. A column of binomial weights times a row of differences.
 * @see Sobel & Feldman 1968; for sides above 3, OpenCV getDerivKernels
 */
function sobelX(side: number): readonly number[] {
  const smooth = binomial(side - 1);
  const spread = binomial(side - 3);
  const gap = side === 2 ? 1 : 2;
  const difference = Array.from({ length: side }, (_, at) => (spread[at] ?? 0) - (spread[at - gap] ?? 0));
  return smooth.flatMap((weight) => difference.map((step) => weight * step + 0));
}

/** Horizontal edges: light above counts positive. The other one, with rows and columns exchanged. */
function sobelY(side: number): readonly number[] {
  const kernel = sobelX(side);
  return kernel.map((_, index) => kernel[(index % side) * side + Math.floor(index / side)]!); // side² weights
}

/** Row `power` of Pascal's triangle: 1, 2, 1 for 2. */
function binomial(power: number): readonly number[] {
  let row = [1];
  for (let step = 0; step < power; step += 1) {
    row = [...row, 0].map((value, at) => value + (row[at - 1] ?? 0));
  }
  return row;
}

/** Weights from offsets to the centre, rows and columns counted from −(side − 1) / 2. */
function square(side: number, weight: (row: number, column: number) => number): readonly number[] {
  const reach = (side - 1) / 2;
  return Array.from({ length: side * side }, (_, index) =>
    weight(Math.floor(index / side) - reach, (index % side) - reach),
  );
}

function isCentre(row: number, column: number): boolean {
  return Math.ceil(row) === 0 && Math.ceil(column) === 0;
}
