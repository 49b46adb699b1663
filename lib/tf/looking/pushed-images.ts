import { createRandom } from "@/lib/math/random";
import { projected, randomSigns, signStep } from "@/lib/nn/looking/push";
import { JobError } from "@/lib/tf/failure";
import { checkClass, SCORES } from "./class-map";
import type { PushReply, PushRequest, SearchProgress } from "./looking-protocol";
import { lossScore, type WatchedNetwork } from "./watched-network";

/** The smallest change that the eight bits of a grey image can hold. */
const GREY_STEP = 1 / 255;
/** How much further than ε the small steps of an iterated push would lead, if they all went one way. */
const REACH = 2.5;

/**
 * An image pushed away from a class, or towards another, by every size that is to be tried; and the same sizes of random noise.
 * @throws JobError "bad-request" for a class that isn't there, or sizes beyond 255
 * @see Goodfellow, Shlens & Szegedy 2015, "Explaining and Harnessing Adversarial Examples", section 4, for one step; Madry et al. 2018,
 * "Towards Deep Learning Models Resistant to Adversarial Attacks", section 2.1, for several
 */
export async function pushedImages(
  network: WatchedNetwork,
  request: PushRequest,
  onProgress: (progress: SearchProgress) => void,
): Promise<PushReply> {
  const { from, towards, steps, most, seed } = request;
  const image = network.checked(request.image);
  const [classes = 0] = network.shapeOf(SCORES);
  for (const index of [from, towards ?? from]) checkClass(index, classes);
  if (!(most >= 0 && most <= 255 && steps >= 1))
    throw new JobError("bad-request", "impossible sizes or steps");
  const sizes = Array.from({ length: most + 1 }, (_, count) => count * GREY_STEP);
  const score = lossScore(towards ?? from, classes);
  // Away from a class its loss grows; towards one, that of the other shrinks.
  const sign = towards === null ? 1 : -1;
  const reach = steps === 1 ? 1 : REACH;

  let images = sizes.map(() => image);
  for (let step = 0; step < steps; step++) {
    // The first step starts from the same image for every size.
    const asked = step === 0 ? [image] : images;
    const { gradients } = await network.imageGradients(asked, SCORES, score);
    images = sizes.map((size, index) => {
      const start = step === 0 ? 0 : index * image.length;
      const direction = gradients.subarray(start, start + image.length).map((value) => sign * value);
      const moved = signStep(images[index] as Float32Array, direction, (size * reach) / steps); // one a size
      return projected(moved, image, size);
    });
    onProgress({ done: step + 1, total: steps });
  }
  const noise = randomSigns(createRandom(seed), image.length);
  const pushed = await network.outputs(images);
  const noisy = await network.outputs(sizes.map((size) => signStep(image, noise, size)));
  return { images, pushed, noisy };
}
