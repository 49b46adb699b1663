import { createRandom } from "@/lib/math/random";
import { ascend, blurred, rolled } from "@/lib/nn/looking/ascent";
import { JobError } from "@/lib/tf/failure";
import type { WantedProgress, WantedReply, WantedRequest, WantedUnit } from "./looking-protocol";
import { type WatchedNetwork, weightedScore } from "./watched-network";

/** Shares of the range of a pixel: the first step, and the last one. */
const RATES = { first: 0.12, last: 0.02 };
/** Of what a step adds at most, how much a pixel full of ink loses. */
const DECAY = 0.12;
/** Steps between two blurs. */
const BLUR_EVERY = 12;
/** Of the last steps none is blurred or shifted, so that the image ends sharp. */
const SHARP_END = 16;

/**
 * The image that a unit wants: gradient ascent from grey noise.
 * @param onProgress - called after each step
 * @throws JobError "bad-request" for a unit that the network doesn't have
 */
export async function wantedImage(
  network: WatchedNetwork,
  request: WantedRequest,
  onProgress: (progress: WantedProgress) => void,
): Promise<WantedReply> {
  const { layer, seed, steps, smooth } = request;
  const score = unitScore(network, request);
  const { side } = network;
  const random = createRandom(seed);
  let image = Float32Array.from({ length: side * side }, () => 0.4 + 0.2 * random());
  const images = [image];
  // Shifting a pattern that may lie in one place only would smear it.
  const reach = smooth && request.of === "map" ? 1 : 0;
  const shift = () => Math.floor(random() * (2 * reach + 1)) - reach;
  for (let step = 1; step <= steps; step++) {
    const isFree = smooth && step <= steps - SHARP_END;
    const move = isFree ? { x: shift(), y: shift() } : { x: 0, y: 0 };
    const { values, gradients } = await network.imageGradients([rolled(image, side, move)], layer, score);
    const gradient = rolled(gradients, side, { x: -move.x, y: -move.y });
    const rate = RATES.first + (RATES.last - RATES.first) * (step / steps);
    image = ascend(image, gradient, { rate, decay: smooth ? DECAY * rate : 0 });
    if (isFree && step % BLUR_EVERY === 0) image = blurred(image, side);
    images.push(image);
    onProgress({ step, image, activation: values[0] ?? Number.NaN });
  }
  const { values } = await network.imageGradients(images, layer, score);
  return { images, activations: values };
}

function unitScore(network: WatchedNetwork, { layer, unit, of }: WantedUnit) {
  const shape = network.shapeOf(layer);
  const units = shape.at(-1) ?? 0;
  if (!Number.isInteger(unit) || unit < 0 || unit >= units)
    throw new JobError("bad-request", `unit ${unit} of ${units} in "${layer}"`);
  const cells = shape.slice(0, -1).reduce((product, size) => product * size, 1);
  const middle = cellInTheMiddle(shape);
  const weights = Float32Array.from({ length: cells * units }, (_, index) => {
    if (index % units !== unit) return 0;
    if (of === "map") return 1 / cells;
    return Math.floor(index / units) === middle ? 1 : 0;
  });
  return weightedScore(weights, shape);
}

/** Number of the cell in the middle of a map, row by row; 0 for a unit without a map. */
function cellInTheMiddle(shape: readonly number[]): number {
  if (shape.length === 1) return 0;
  const [height = 1, width = 1] = shape;
  return Math.floor(height / 2) * width + Math.floor(width / 2);
}
