/** All numbers that the demo of a push shows. */

import type { LookAnswer } from "@/components/compute/use-look";
import { createRandom } from "@/lib/math/random";
import { randomSigns, signStep } from "@/lib/nn/looking/push";
import type { PushReply } from "@/lib/tf/looking/looking-protocol";
import { answerAt, classRead, curveOf, difference, smallestFlip } from "./push-answers";

/** An image, and what the network makes of it. */
export interface ReadImage {
  readonly image: Float32Array;
  readonly probabilities: Float32Array;
  readonly read: number;
}

export interface PushView {
  readonly original: ReadImage;
  readonly pushed: ReadImage;
  readonly noisy: ReadImage;
  /** What the push and the noise add. */
  readonly push: Float32Array;
  readonly noise: Float32Array;
  /** The smallest sizes that overturn the answer, in 255ths; null where none does. */
  readonly flips: { readonly push: number | null; readonly noise: number | null };
  /** Length of what the push adds, and of the image. */
  readonly length: number;
  readonly imageLength: number;
  readonly curves: Readonly<Record<"push" | "noise", readonly (readonly [number, number])[]>>;
}

/** @param epsilon - in 255ths */
export function pushView({ request, reply }: LookAnswer<"push">, epsilon: number): PushView {
  const { image, from, towards } = request;
  const { images, pushed, noisy }: PushReply = reply;
  const moved = images[epsilon] ?? image;
  const spoilt = signStep(image, randomSigns(createRandom(request.seed), image.length), epsilon / 255);
  const push = difference(moved, image);
  return {
    original: readImage(image, answerAt(pushed, 0)),
    pushed: readImage(moved, answerAt(pushed, epsilon)),
    noisy: readImage(spoilt, answerAt(noisy, epsilon)),
    push,
    noise: difference(spoilt, image),
    flips: {
      push: smallestFlip(pushed, from, towards),
      noise: smallestFlip(noisy, from, null),
    },
    length: Math.hypot(...push),
    imageLength: Math.hypot(...image),
    curves: { push: curveOf(pushed, from), noise: curveOf(noisy, from) },
  };
}

function readImage(image: Float32Array, probabilities: Float32Array): ReadImage {
  return { image, probabilities, read: classRead(probabilities) };
}
