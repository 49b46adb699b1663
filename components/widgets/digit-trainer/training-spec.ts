/** From the settings to a run, and back. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { isPlain } from "@/lib/datasets/digits/vary-image";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { digitsNetwork } from "@/lib/nn/networks/digits";
import type { NamedArray, TrainingSpec } from "@/lib/tf/training/training-protocol";
import type { DigitTrainerState } from "./digit-trainer.model";
import { countsOf, HELD_OUT, isEnough, NO_IMAGES } from "./own-images";
import { bodyOf, networkOf } from "./own-network";
import { BATCHES, FILTERS, LEARNING_RATES, MAX_SEED } from "./training-choices";

/** Images of each set that ships that a run learns from. */
const LEARNT_IMAGES = 9000;

/** The held-out images are looked at after about so many examples. */
const EXAMPLES_BETWEEN_LOOKS = 1600;
const MAX_STEPS_BETWEEN_LOOKS = 100;

/**
 * The run that the settings ask for.
 * @param own - the reader's drawings; without enough of them the digits that ship stand in
 */
export function trainingSpec(
  { data, seed, batch, rate, optimiser, filters, layers, augmentation }: DigitTrainerState,
  own: DigitSet = NO_IMAGES,
): TrainingSpec {
  return {
    network: layers ? networkOf(layers) : digitsNetwork(filters),
    data: data !== "own" ? data : isEnough(own) ? { own, heldOut: HELD_OUT } : "digits",
    optimiser,
    learningRate: LEARNING_RATES[rate] as number, // the schema keeps it in the list
    batch,
    seed,
    validateEvery: Math.min(Math.ceil(EXAMPLES_BETWEEN_LOOKS / batch), MAX_STEPS_BETWEEN_LOOKS),
    ...(augmentation && !isPlain(augmentation) ? { augmentation } : {}),
  };
}

/** Do two specifications ask for the same run? */
export function isSameRun(a: TrainingSpec, b: TrainingSpec): boolean {
  return isSameData(a.data, b.data) && withoutData(a) === withoutData(b);
}

function withoutData(spec: TrainingSpec): string {
  return JSON.stringify({ ...spec, data: null });
}

/** The reader's drawings are the same as long as none is added or taken away. */
function isSameData(a: TrainingSpec["data"], b: TrainingSpec["data"]): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.own === b.own && a.heldOut === b.heldOut;
}

/** Images that a run learns from: once through all of them is an epoch. */
export function learntImages({ data }: TrainingSpec): number {
  if (typeof data === "string") return LEARNT_IMAGES;
  const kept = countsOf(data.own).reduce((sum, count) => sum + Math.floor(count * data.heldOut), 0);
  return data.own.count - kept;
}

/** The settings nearest to a run that was brought along; those that it can't tell are left out. */
export function settingsOf(spec: TrainingSpec): Partial<DigitTrainerState> {
  const { data, seed, optimiser, augmentation } = spec;
  const batch = BATCHES.find((size) => size === spec.batch);
  const distances = LEARNING_RATES.map((rate) => Math.abs(Math.log(rate / spec.learningRate)));
  return {
    data: typeof data === "string" ? data : "own",
    ...(Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED ? { seed } : {}),
    ...(batch ? { batch } : {}),
    ...networkSettings(spec),
    augmentation,
    rate: distances.indexOf(Math.min(...distances)),
    optimiser,
  };
}

/** Filters of the first convolution that some weights are for; null if they are no reader of digits such as the demo trains. */
export function filtersOf(weights: readonly NamedArray[]): number | null {
  const shape = weights.find(({ name }) => name === "conv1/kernel")?.shape ?? [];
  return FILTERS.find((count) => count === shape.at(-1)) ?? null;
}

/** The set that a run of the widget learns from. */
export function imageSetOf({ data }: TrainingSpec): ImageSetId {
  // Drawings of the reader's own are of digits, as far as the page knows.
  return typeof data === "string" ? data : "digits";
}

/** The settings that build a network: the course's own, or layers of the reader's. */
function networkSettings({ network }: TrainingSpec): Partial<DigitTrainerState> {
  const filters = FILTERS.find((count) => JSON.stringify(digitsNetwork(count)) === JSON.stringify(network));
  if (filters) return { filters, layers: undefined, draft: undefined };
  const layers = bodyOf(network);
  return layers ? { layers: [...layers], draft: undefined } : {};
}
