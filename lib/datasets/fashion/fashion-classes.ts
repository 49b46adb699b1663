/** What the ten labels of Fashion-MNIST stand for, by names that the messages of the interface translate. */

/**
 * In the order of the labels, from 0.
 * @see Xiao, Rasul & Vollgraf 2017, "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms", table 2,
 * https://arxiv.org/abs/1708.07747
 */
export const FASHION_CLASSES = [
  "t-shirt",
  "trousers",
  "pullover",
  "dress",
  "coat",
  "sandal",
  "shirt",
  "sneaker",
  "bag",
  "ankle-boot",
] as const;
