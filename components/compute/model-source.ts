/** Where the activations of a network come from: a model that the site ships, or a network that the page brings along. */

import type { ModelClient } from "@/lib/tf/client";
import type { GivenNetwork, LayerActivation, ModelId, ModelInfo, Result } from "@/lib/tf/protocol";

/** A network that the page brings along, with a key that no other one has. */
export interface KeyedNetwork extends GivenNetwork {
  readonly key: string;
}

/** Only the newest of the waiting images of a key matters. */
interface Waiting {
  readonly latest: string;
}

type Service = Pick<ModelClient, "loadModel" | "activations" | "givenActivations" | "freeGiven">;

interface ModelSource {
  /** Kernels and biases of a shipped model; null where whoever brought the network has them. */
  weights(): Promise<Result<ModelInfo> | null>;
  activations(image: Float32Array, options: Waiting): Promise<Result<readonly LayerActivation[]>>;
  /** Frees what the worker holds for this source alone. */
  free(): void;
}

/** @param owner - of the run: two runs of the same network don't free each other's */
export function modelSource(service: Service, model: ModelId | KeyedNetwork, owner: string): ModelSource {
  if (typeof model !== "string") return givenSource(service, model, `${owner} ${model.key}`);
  return {
    weights: () => service.loadModel(model),
    activations: (image, options) => service.activations(model, image, options),
    free: () => undefined,
  };
}

function givenSource(service: Service, { network, weights }: GivenNetwork, key: string): ModelSource {
  const given = { network, weights };
  let isHeld = false;
  return {
    weights: async () => null,
    async activations(image, options) {
      const wasSent = isHeld;
      isHeld = true;
      const asked = wasSent ? await service.givenActivations({ key, given: null, image }, options) : null;
      // Not sent yet, or the worker is another one by now, or had too many.
      const result =
        asked === null || (asked.ok && asked.value === null)
          ? await service.givenActivations({ key, given, image }, options)
          : asked;
      if (!result.ok) return result;
      return result.value === null
        ? { ok: false, reason: "bad-request", detail: `the worker didn't take the network ${key}` }
        : { ...result, value: result.value };
    },
    free() {
      isHeld = false;
      service.freeGiven(key);
    },
  };
}
