/** Grad-CAM: which cells of the maps of a layer speak for a class. */

export interface GradCam {
  /** One a map: the mean of the gradient over its cells. */
  readonly weights: Float32Array;
  /** `[height · width]` in row order, never negative. */
  readonly map: Float32Array;
}

/**
 * The weighted sum of the maps, each weighed by the mean gradient of the class score over its cells, cut off below 0.
 * @param maps - `[cells, channels]` in row order
 * @param gradients - of the score with respect to the maps, of the same shape
 * @see Selvaraju et al. 2017, "Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization", equations 1 and 2
 */
export function gradCam(maps: Float32Array, gradients: Float32Array, channels: number): GradCam {
  const cells = maps.length / channels;
  const weights = new Float32Array(channels);
  gradients.forEach((gradient, index) => {
    weights[index % channels]! += gradient / cells; // a channel
  });
  const map = Float32Array.from({ length: cells }, (_, cell) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      sum += (weights[channel] as number) * (maps[cell * channels + channel] as number); // in range
    }
    return Math.max(0, sum);
  });
  return { weights, map };
}
