/** The losses of a run as the points of a curve, however long the run is. */

import type { FruitSlice } from "./diffusion-protocol";

/** A mean of the losses of some steps. */
export interface FruitLoss {
  /** Images learnt from. */
  readonly images: number;
  readonly loss: number;
}

/** A curve has at most so many points; beyond it, each stands for more images. */
const MOST_POINTS = 400;

/** Points of a curve, in their order. */
export class LossPoints {
  readonly #batch: number;
  #points: FruitLoss[] = [];
  #imagesPerPoint: number;

  /** @param batch - images of a step: at first each step has its point */
  constructor(batch: number) {
    this.#batch = batch;
    this.#imagesPerPoint = batch;
  }

  /** A copy, which stays as it is. */
  get points(): readonly FruitLoss[] {
    return [...this.#points];
  }

  /** The losses of a slice, one a step. */
  addSlice({ losses, images }: Pick<FruitSlice, "losses" | "images">): void {
    for (const [index, loss] of losses.entries())
      this.#add(images - (losses.length - 1 - index) * this.#batch, loss);
  }

  /** Forgets what came after so many images. */
  goBackTo(images: number): void {
    this.#points = this.#points.filter((point) => point.images <= images);
  }

  #add(images: number, loss: number): void {
    const last = this.#points.at(-1);
    const place = Math.ceil(images / this.#imagesPerPoint);
    if (last && Math.ceil(last.images / this.#imagesPerPoint) === place) {
      // A point moves towards the last of its losses: a mean with a short memory.
      this.#points[this.#points.length - 1] = { images, loss: last.loss + (loss - last.loss) / 4 };
      return;
    }
    this.#points.push({ images, loss });
    if (this.#points.length <= MOST_POINTS) return;
    this.#imagesPerPoint *= 2;
    this.#points = this.#points.filter((_, index) => index % 2 === 1);
  }
}
