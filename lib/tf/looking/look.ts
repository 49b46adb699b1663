import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { classMap } from "./class-map";
import { excitingImages } from "./exciting-images";
import type { Look, LookKind, Looks } from "./looking-protocol";
import { occlusionMap } from "./occlusion-map";
import { pushedImages } from "./pushed-images";
import { wantedImage } from "./wanted-image";
import { WatchedNetwork } from "./watched-network";

/** What a look needs of the worker. */
export interface LookSurroundings {
  readonly model: LayersModel;
  /** The test images of the network. */
  readonly testSet: () => Promise<DigitSet>;
  /** Lets messages through; it throws once nobody wants the job any more. */
  readonly pause: () => Promise<void>;
  readonly onProgress: (progress: Looks[LookKind]["progress"]) => void;
}

/**
 * Looks into a network in one of the ways of {@link Looks}.
 * @throws JobError "bad-request" for what the network doesn't have, "data-missing", or what `pause` throws
 */
export async function look(
  job: Look,
  { model, testSet, pause, onProgress }: LookSurroundings,
): Promise<Looks[LookKind]["reply"]> {
  const network = new WatchedNetwork(model, pause);
  switch (job.kind) {
    case "wanted":
      return wantedImage(network, job.request, onProgress);
    case "patches":
      return excitingImages(network, await testSet(), job.request, onProgress);
    case "occlusion":
      return occlusionMap(network, job.request, onProgress);
    case "gradCam":
      return classMap(network, job.request);
    case "push":
      return pushedImages(network, job.request, onProgress);
  }
}
