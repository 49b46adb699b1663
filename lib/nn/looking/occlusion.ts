/** Covering parts of an image to find out which ones an answer hangs on. */

/** A square patch that goes over a square image. */
export interface OcclusionPlan {
  /** Sides of the image and the patch, in pixels. */
  readonly side: number;
  readonly patch: number;
  readonly stride: number;
  /** What the patch is filled with, in [0, 1]. */
  readonly fill: number;
}

/** How many places the patch has along one axis; it never leaves the image. */
export function occlusionSide({ side, patch, stride }: OcclusionPlan): number {
  return Math.floor((side - patch) / stride) + 1;
}

/**
 * The image with one patch covered.
 * @param place - number of the place, row by row
 * @see Zeiler & Fergus 2014, "Visualizing and Understanding Convolutional Networks", section 4.2
 */
export function occluded(image: Float32Array, plan: OcclusionPlan, place: number): Float32Array<ArrayBuffer> {
  const { side, patch, stride, fill } = plan;
  const across = occlusionSide(plan);
  const top = Math.floor(place / across) * stride;
  const left = (place % across) * stride;
  const covered = Float32Array.from(image);
  for (let row = top; row < top + patch; row++) {
    covered.fill(fill, row * side + left, row * side + left + patch);
  }
  return covered;
}
