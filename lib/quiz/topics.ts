/** What a question is about: the unit in which mastery is counted and a mock exam is balanced. */
export const TOPICS = [
  "images",
  "kernels",
  "shapes",
  "output-size",
  "neurons",
  "parameters",
  "memory",
  "cost",
  "receptive-field",
  "pooling",
  "noise",
  "sampling",
  "conditioning",
] as const;

export type Topic = (typeof TOPICS)[number];
