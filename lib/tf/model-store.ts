import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type DigitSet, DigitSetError, decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { selectDigits } from "@/lib/datasets/digits/select-digits";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { SHIPPED_NETWORKS } from "@/lib/nn/networks/shipped";
import { JobError } from "./failure";
import type { ModelFiles } from "./model-files";
import { ModelFileError } from "./model-format/model-file-error";
import { nextMacrotask } from "./next-macrotask";
import type { LayerActivation, ModelId } from "./protocol";
import { type FetchFile, fetchBytes } from "./site-file";

/** A model at work on the active backend, with the code that knows it. */
export interface ReadyModel {
  readonly model: LayersModel;
  readonly code: typeof import("./models/classifier");
}

type SetFile = `${ImageSetId}/${"train" | "test"}`;

/**
 * The models that the site ships and their images: fetched once, kept as bytes so that another backend can take over without the
 * network. A file that couldn't be had is asked for again by the next job.
 */
export class ModelStore {
  readonly #fetchFile: FetchFile;
  readonly #assetBase: string;
  readonly #files = new Map<ModelId, Promise<ModelFiles>>();
  readonly #sets = new Map<SetFile, Promise<DigitSet>>();
  readonly #ready = new Map<ModelId, ReadyModel>();

  constructor(fetchFile: FetchFile, assetBase: string) {
    this.#fetchFile = fetchFile;
    this.#assetBase = assetBase;
  }

  /** Begins to fetch what {@link ready} needs, while a backend is still starting. */
  prefetch(id: ModelId): void {
    if (this.#ready.has(id)) return;
    // Failures show when the job that needs these awaits them.
    this.#modelFiles(id).catch(() => undefined);
    // After the backend's own requests have gone out: loading code may block the worker for a while.
    nextMacrotask()
      .then(() => import("./models/classifier"))
      .catch(() => undefined);
  }

  /**
   * The model on the active backend.
   * @throws JobError "model-missing" or "model-invalid"
   */
  async ready(id: ModelId): Promise<ReadyModel> {
    const known = this.#ready.get(id);
    if (known) return known;
    const [code, files] = await Promise.all([import("./models/classifier"), this.#modelFiles(id)]);
    try {
      const made = { code, model: code.loadClassifier(SHIPPED_NETWORKS[id], files) };
      this.#ready.set(id, made);
      return made;
    } catch (error) {
      this.#files.delete(id);
      if (!(error instanceof ModelFileError)) throw error;
      throw new JobError(
        error.problem.reason === "missing-file" ? "model-missing" : "model-invalid",
        error.message,
      );
    }
  }

  /** Makes a model ready, and runs it once on a blank image: the first run is slower than those after it. */
  async warm(id: ModelId): Promise<void> {
    const { code, model } = await this.ready(id);
    const [, ...shape] = model.inputs[0]?.shape ?? [];
    await code.layerOutputs(model, new Float32Array(shape.reduce<number>((all, one) => all * (one ?? 1), 1)));
  }

  /**
   * The output of every layer for one image, on the active backend.
   * @throws JobError "model-missing", "model-invalid", or "bad-request" if the image has the wrong size
   */
  async outputs(id: ModelId, image: Float32Array): Promise<LayerActivation[]> {
    const { code, model } = await this.ready(id);
    try {
      return await code.layerOutputs(model, image);
    } catch (error) {
      throw error instanceof code.ImageSizeError ? new JobError("bad-request", error.message) : error;
    }
  }

  /**
   * Probabilities of the classes for many images at once, on the active backend.
   * @param images - one after the other
   * @returns `[count, classes]` in row order
   * @throws JobError "model-missing", "model-invalid", or "bad-request" if they aren't whole images, or none
   */
  async classify(id: ModelId, images: Float32Array, signal: AbortSignal): Promise<Float32Array> {
    const { code, model } = await this.ready(id);
    try {
      return await code.classProbabilities(model, images, { signal, yieldToEventLoop: nextMacrotask });
    } catch (error) {
      throw error instanceof code.ImageSizeError ? new JobError("bad-request", error.message) : error;
    }
  }

  /**
   * The 10,000 test images of a set.
   * @throws JobError "data-missing"
   */
  testSet(id: ImageSetId): Promise<DigitSet> {
    return this.#set(`${id}/test`);
  }

  /**
   * Chosen test images of a set, by their places in it.
   * @throws JobError "data-missing", or "bad-request" if there is no such image
   */
  async testImages(id: ImageSetId, indices: readonly number[]): Promise<DigitSet> {
    const set = await this.testSet(id);
    try {
      return selectDigits(set, indices);
    } catch (error) {
      throw error instanceof DigitSetError ? new JobError("bad-request", error.message) : error;
    }
  }

  /**
   * The 10,000 training images of a set.
   * @throws JobError "data-missing"
   */
  trainingSet(id: ImageSetId): Promise<DigitSet> {
    return this.#set(`${id}/train`);
  }

  /** Frees the tensors of the models; their bytes stay. Call while the backend that holds them is still there. */
  release(): void {
    const models = [...this.#ready.values()].map(({ model }) => model);
    this.#ready.clear();
    try {
      for (const model of models) model.dispose();
    } catch {
      // On a backend that broke down nothing can be freed; it goes as a whole.
    }
  }

  #modelFiles(id: ModelId): Promise<ModelFiles> {
    const fetching = this.#files.get(id) ?? this.#fetchFiles(`${this.#assetBase}/models/${id}`);
    this.#files.set(id, fetching);
    return fetching;
  }

  async #fetchFiles(folder: string): Promise<ModelFiles> {
    const [json, weights] = await Promise.all([
      fetchBytes(this.#fetchFile, `${folder}/model.json`),
      fetchBytes(this.#fetchFile, `${folder}/weights.bin`),
    ]);
    return {
      modelJson: json === null ? null : new TextDecoder().decode(json),
      weights: weights?.buffer ?? null,
    };
  }

  async #set(file: SetFile): Promise<DigitSet> {
    const fetching = this.#sets.get(file) ?? this.#fetchSet(file);
    this.#sets.set(file, fetching);
    try {
      return await fetching;
    } catch (error) {
      this.#sets.delete(file);
      throw error;
    }
  }

  async #fetchSet(file: SetFile): Promise<DigitSet> {
    const url = `${this.#assetBase}/data/${file}.bin.gz`;
    const bytes = await fetchBytes(this.#fetchFile, url);
    if (bytes === null) throw new JobError("data-missing", `${url} didn't come, or is broken`);
    try {
      return decodeDigitSet(bytes);
    } catch (error) {
      if (!(error instanceof DigitSetError)) throw error;
      throw new JobError("data-missing", `${url}: ${error.message}`);
    }
  }
}
