/** What the reader may choose for a run. */

import { IMAGE_SETS } from "@/lib/datasets/image-sets";

/** Images a step. */
export const BATCHES = [8, 16, 32, 64, 128, 256] as const;

/** Three a decade, so that every step of the slider changes as much as any other. */
export const LEARNING_RATES = [
  0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1,
] as const;

export const OPTIMISERS = ["sgd", "momentum", "rmsprop", "adam"] as const;

/** What can be learnt from: sets that ship, and the reader's own drawings. */
export const DATA = [...IMAGE_SETS, "own"] as const;

/** How far images may be varied: pixels, degrees, percent, percent. */
export const AUGMENTATION_LIMITS = { shift: 6, rotation: 45, zoom: 40, noise: 60 } as const;

/** Filters of the first convolution. */
export const FILTERS = [4, 8, 16] as const;

export const MAX_SEED = 999_999_999;
