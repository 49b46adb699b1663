/** The filters of the layer: where their weights come from, and what the reader made of them. */

import { resizeKernel } from "@/lib/math/kernel-edit";
import { presetHasSide, presetKernels } from "@/lib/math/kernel-presets";
import { createRandom } from "@/lib/math/random";
import type { KernelBank } from "@/lib/nn/cells/weighted-cell";
import { type Fill, RANGES } from "./lab-ranges";

export interface LabFilter {
  readonly fill: Fill | "custom";
  readonly bias: number;
  /** Three channels of square kernels, one after another. */
  readonly weights?: number[] | undefined;
}

/** What the weights follow from. */
export interface FilterSettings {
  readonly filters: readonly LabFilter[];
  readonly kernel: number;
  readonly seed: number;
}

const CHANNELS = RANGES.channels.max;
const LARGEST = RANGES.kernel.max;

/** The kernels of one filter over three channels, each square and in row order. */
export function filterKernels(settings: FilterSettings, filter: number): readonly (readonly number[])[] {
  const { kernel, seed } = settings;
  const { fill, weights = [] } = settings.filters[filter]!; // an index of the filters
  return Array.from({ length: CHANNELS }, (_, channel) => {
    if (fill === "random") return randomKernel(seed, filter * CHANNELS + channel, kernel);
    if (fill === "custom") return ownKernel(weights, channel, kernel);
    return presetKernels(presetHasSide(fill, kernel) ? fill : "identity", kernel)[0] ?? [];
  });
}

/** All weights as the layer takes them, `[kernel, kernel, channels, filters]`. */
export function kernelBank(settings: FilterSettings, channels: number): KernelBank {
  const { filters, kernel } = settings;
  const values = new Float32Array(kernel * kernel * channels * filters.length);
  filters.forEach((_, filter) => {
    filterKernels(settings, filter)
      .slice(0, channels)
      .forEach((weights, channel) => {
        weights.forEach((weight, tap) => {
          values[(tap * channels + channel) * filters.length + filter] = weight;
        });
      });
  });
  return { kernel: values, bias: Float32Array.from(filters, ({ bias }) => bias) };
}

/** The reader's own filter after typing one weight over whatever it held. */
export function withWeight(
  settings: FilterSettings,
  filter: number,
  typed: { readonly channel: number; readonly index: number; readonly weight: number },
): LabFilter {
  const weights = filterKernels(settings, filter).flatMap((kernel, channel) =>
    kernel.map((weight, index) =>
      channel === typed.channel && index === typed.index ? typed.weight : weight,
    ),
  );
  return { fill: "custom", bias: settings.filters[filter]?.bias ?? 0, weights };
}

/** The same settings with one filter less; the last one stays. */
export function withoutFilter<Settings extends { readonly filters: LabFilter[]; readonly filter: number }>(
  settings: Settings,
  index: number,
): Settings {
  if (settings.filters.length === 1) return settings;
  const filters = settings.filters.filter((_, at) => at !== index);
  return { ...settings, filters, filter: Math.min(settings.filter, filters.length - 1) };
}

/** Whole numbers from −2 to 2: sums stay easy to check by hand. A smaller kernel is the top left part of a larger one. */
function randomKernel(seed: number, place: number, side: number): readonly number[] {
  const random = createRandom(seed * 1009 + place);
  const drawn = Array.from({ length: LARGEST ** 2 }, () => Math.floor(random() * 5) - 2);
  return Array.from(
    { length: side * side },
    (_, index) => drawn[Math.floor(index / side) * LARGEST + (index % side)] as number, // in range
  );
}

function ownKernel(weights: readonly number[], channel: number, side: number): readonly number[] {
  const count = weights.length / CHANNELS;
  return resizeKernel(weights.slice(channel * count, (channel + 1) * count), side);
}
