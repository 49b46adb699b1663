/** Convolutions and matrix products on the team's threads: addresses in, addresses out. */

import type { ImageWindow } from "./image-window";
import { windowWords } from "./image-window";
import { type KernelTeam, sumParts } from "./kernel-team";

/** Filters that are summed side by side; the packed filters are rounded up to it. */
const LANES = 8;
/** Window positions that are summed side by side. */
const PLACES = 4;
const MANY_IMAGES = 8;

/** A convolution to be done. Addresses are byte offsets in the backend's memory. */
export interface ConvolutionJob {
  readonly window: ImageWindow;
  readonly images: number;
  readonly filter: number;
  readonly filters: number;
  /** "turned": the filter is `[height, width, filters, channels]` and is turned by 180°, as for the gradient of the input. */
  readonly packing: "plain" | "turned";
  /** Address of `[filters]`, or 0 for none. */
  readonly bias: number;
  readonly output: number;
  /** Range that the output is held to. */
  readonly range: readonly [least: number, most: number];
}

/** Writes `[count, …out, filters]`. */
export function convolveOnTeam(team: KernelTeam, job: ConvolutionJob): void {
  const { window, filters, range } = job;
  const taps = window.kernel[0] * window.kernel[1];
  const packed = team.room("packed", 4 * taps * window.channels * roundUp(filters));
  if (job.packing === "plain") team.kernels.packFilters(job.filter, packed, taps, window.channels, filters);
  else team.kernels.packTurnedFilters(job.filter, packed, taps, filters, window.channels);
  const words = windowWords(team, job.images, window);
  team.run(
    "convolve",
    team.partsFor(unitsOf(window)),
    [...words, packed, job.bias, job.output, filters, ...range],
    2,
  );
}

/**
 * Writes the filter's gradient `[…kernel, channels, filters]`.
 * @param images - address of the input that the forward convolution saw
 * @param gradient - address of the output's gradient, `[count, …out, filters]`
 */
export function filterGradientOnTeam(
  team: KernelTeam,
  window: ImageWindow,
  { images, gradient, filters, output }: FilterGradientAddresses,
): void {
  const sumsBytes = 4 * window.kernel[0] * window.kernel[1] * window.channels * roundUp(filters);
  const parts = sumParts(window.count);
  const sums = team.room("sums", sumsBytes * parts);
  const words = [...windowWords(team, images, window), gradient, filters, sums, sumsBytes];
  const job = team.run("filterGradient", parts, words);
  team.kernels.gatherFilterGradient(job, output, parts);
}

interface FilterGradientAddresses {
  readonly images: number;
  readonly gradient: number;
  readonly filters: number;
  readonly output: number;
}

/** A few images are cut into pieces too. */
function unitsOf({ count, out }: ImageWindow): number {
  return count >= MANY_IMAGES ? count : count * Math.ceil((out[0] * out[1]) / PLACES);
}

function roundUp(filters: number): number {
  return Math.ceil(filters / LANES) * LANES;
}
