import type { LayersModel } from "@tensorflow/tfjs-layers";
import { JobError } from "./failure";
import type { GivenActivationsRequest, GivenNetwork, LayerActivation } from "./protocol";

/** A reader compares a few networks, not dozens: what was used longest ago is let go of. */
const MOST_KEPT = 4;

interface Kept {
  readonly given: GivenNetwork;
  /** On the active backend; null until it is wanted there. */
  model: LayersModel | null;
}

/**
 * The networks that the page has brought along, each under its key: their weights stay as plain arrays, so that another backend can
 * take over without asking the page.
 */
export class GivenNetworks {
  readonly #kept = new Map<string, Kept>();

  /**
   * The output of every layer for one image, on the active backend.
   * @returns null if no network of that key is held, and none came along
   * @throws JobError "bad-request" if the network can't be built, the weights aren't its own or the image has another size
   */
  async outputs({ key, given, image }: GivenActivationsRequest): Promise<LayerActivation[] | null> {
    const kept = this.#take(key, given);
    if (!kept) return null;
    const [{ layerOutputs, ImageSizeError }, { buildGiven }] = await Promise.all([
      import("./models/classifier"),
      import("./models/given-model"),
    ]);
    kept.model ??= buildGiven(kept.given);
    try {
      return await layerOutputs(kept.model, image);
    } catch (error) {
      throw error instanceof ImageSizeError ? new JobError("bad-request", error.message) : error;
    }
  }

  /** Lets go of a network, if it is held. */
  free(key: string): void {
    this.#kept.get(key)?.model?.dispose();
    this.#kept.delete(key);
  }

  /** Frees the tensors; the arrays stay. Call while the backend that holds them is still there. */
  release(): void {
    const models = [...this.#kept.values()].map(({ model }) => model);
    for (const kept of this.#kept.values()) kept.model = null;
    try {
      for (const model of models) model?.dispose();
    } catch {
      // On a backend that broke down nothing can be freed; it goes as a whole.
    }
  }

  /** The network of a key, now the last one used. */
  #take(key: string, given: GivenNetwork | null): Kept | null {
    const before = this.#kept.get(key);
    if (given !== null) before?.model?.dispose();
    const kept = given === null ? before : { given, model: null };
    if (!kept) return null;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.free(oldest);
    return kept;
  }
}
