import { gradCam } from "@/lib/nn/looking/grad-cam";
import { JobError } from "@/lib/tf/failure";
import type { GradCamReply, GradCamRequest } from "./looking-protocol";
import { type WatchedNetwork, weightedScore } from "./watched-network";

/** Layer with the scores of the classes, before the softmax. */
export const SCORES = "logits";

/**
 * Grad-CAM for a class, from the maps of a layer.
 * @throws JobError "bad-request" for a layer without square maps, or a class that isn't there
 */
export async function classMap(network: WatchedNetwork, request: GradCamRequest): Promise<GradCamReply> {
  const { layer, image } = request;
  const [side = 0, width, channels] = network.shapeOf(layer);
  if (channels === undefined || side !== width)
    throw new JobError("bad-request", `"${layer}" has no square maps`);
  const [classes = 0] = network.shapeOf(SCORES);
  checkClass(request.class, classes);
  const chosen = Float32Array.from({ length: classes }, (_, index) => (index === request.class ? 1 : 0));
  const score = weightedScore(chosen, [classes]);
  const { values, gradients } = await network.layerGradient(network.checked(image), layer, SCORES, score);
  return { side, ...gradCam(values, gradients, channels) };
}

/** @throws JobError "bad-request" for a class that isn't there */
export function checkClass(index: number, classes: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= classes)
    throw new JobError("bad-request", `class ${index} of ${classes}`);
}
