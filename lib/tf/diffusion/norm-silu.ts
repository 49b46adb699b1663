/** What comes before every convolution of a U-Net's blocks: normalise, scale and shift, cut off softly. */

import {
  add,
  customGrad,
  mean,
  mul,
  reshape,
  rsqrt,
  sigmoid,
  slice,
  square,
  sub,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from "@tensorflow/tfjs-core";
import {
  type NormSiluInputs,
  normSiluGradientOnTeam,
  normSiluOnTeam,
  normTeam,
} from "@/lib/tf/kernels/wasm/team-norm";

const EPSILON = 1e-5;

/**
 * Group normalisation, then `u = (1 + scale) · x̂ + shift` for each image and channel, then SiLU: `u · σ(u)`. Differentiable.
 * @param x - `[images, height, width, channels]`
 * @param scaleShift - `[images, 2 · channels]`: the scales, then the shifts
 * @param groups - how many groups the channels are cut into, in their order
 * @see Wu & He 2018, "Group Normalization", https://arxiv.org/abs/1803.08494
 * @see Perez et al. 2018, "FiLM", https://arxiv.org/abs/1709.07871
 */
export function normSilu(x: Tensor4D, scaleShift: Tensor2D, groups: number): Tensor4D {
  const team = normTeam({ x });
  if (team === null) return composedNormSilu({ x, scaleShift, groups, epsilon: EPSILON });
  const run = customGrad((...args: unknown[]) => {
    const [image, factors, save] = args as [Tensor4D, Tensor2D, (saved: Tensor[]) => void];
    save([image, factors]);
    const inputs = { x: image, scaleShift: factors, groups, epsilon: EPSILON };
    return {
      value: normSiluOnTeam(team, inputs),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [savedImage, savedFactors] = saved as [Tensor4D, Tensor2D];
        return normSiluGradientOnTeam(team, { ...inputs, x: savedImage, scaleShift: savedFactors }, dy);
      },
    };
  });
  return run(x, scaleShift) as Tensor4D;
}

/** The same, put together from operations that every backend has. */
export function composedNormSilu({ x, scaleShift, groups, epsilon }: NormSiluInputs): Tensor4D {
  const [images, height, width, channels] = x.shape;
  const grouped = reshape(x, [images, height * width, groups, channels / groups]);
  const centred = sub(grouped, mean(grouped, [1, 3], true));
  const spread = mean(square(centred), [1, 3], true);
  const normalised = reshape(mul(centred, rsqrt(add(spread, epsilon))), x.shape);
  const each = [images, 1, 1, channels];
  const scale = reshape(slice(scaleShift, [0, 0], [images, channels]), each);
  const shift = reshape(slice(scaleShift, [0, channels], [images, channels]), each);
  const u = add(mul(normalised, add(scale, 1)), shift);
  return mul(u, sigmoid(u)) as Tensor4D;
}
