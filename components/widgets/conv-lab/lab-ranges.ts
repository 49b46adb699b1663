/** What each setting of the laboratory may hold. Both ends are allowed. */

export const RANGES = {
  side: { min: 1, max: 10 },
  channels: { min: 1, max: 3 },
  filters: { min: 1, max: 4 },
  kernel: { min: 1, max: 7 },
  stride: { min: 1, max: 4 },
  padding: { min: 0, max: 6 },
  dilation: { min: 1, max: 3 },
  digit: { min: 0, max: 9 },
} as const;

/** A grid of numbers to type in, a coloured test card, a digit of the test set, or a photograph. */
export const SOURCES = ["numbers", "shapes", "digit", "photo"] as const;
export type Source = (typeof SOURCES)[number];

/** Where the weights of a filter come from; "custom" are the reader's own. */
export const FILLS = ["random", "sobel-x", "sobel-y", "outline", "box-blur", "identity"] as const;
export type Fill = (typeof FILLS)[number];
