import { occluded, occlusionSide } from "@/lib/nn/looking/occlusion";
import { JobError } from "@/lib/tf/failure";
import type { OcclusionReply, OcclusionRequest, SearchProgress } from "./looking-protocol";
import type { WatchedNetwork } from "./watched-network";

/** Covered images read at once. */
const BATCH = 100;

/**
 * What the network answers with a patch laid over each place of an image.
 * @throws JobError "bad-request" for a patch that doesn't fit
 */
export async function occlusionMap(
  network: WatchedNetwork,
  { image, patch, stride, fill }: OcclusionRequest,
  onProgress: (progress: SearchProgress) => void,
): Promise<OcclusionReply> {
  const seen = network.checked(image);
  const plan = { side: network.side, patch, stride, fill };
  const fits = [patch, stride].every((size) => Number.isInteger(size) && size >= 1) && patch <= plan.side;
  if (!fits || !(fill >= 0 && fill <= 1))
    throw new JobError("bad-request", `a patch of ${patch}, stride ${stride}, filled with ${fill}`);
  const side = occlusionSide(plan);
  const whole = await network.outputs([seen]);
  const covered = new Float32Array(side * side * whole.length);
  for (let first = 0; first < side * side; first += BATCH) {
    const count = Math.min(BATCH, side * side - first);
    const images = Array.from({ length: count }, (_, index) => occluded(seen, plan, first + index));
    covered.set(await network.outputs(images), first * whole.length);
    onProgress({ done: first + count, total: side * side });
  }
  return { side, whole, covered };
}
