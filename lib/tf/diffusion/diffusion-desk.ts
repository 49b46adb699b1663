import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { JobError } from "@/lib/tf/failure";
import { ModelFileError } from "@/lib/tf/model-format/model-file-error";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { type FetchFile, fetchBytes } from "@/lib/tf/site-file";
import type {
  DenoiseProgress,
  DenoiseReply,
  DenoiseRequest,
  FruitSlice,
  FruitSliceRequest,
  GivenUNet,
} from "./diffusion-protocol";
import type { FruitTraining } from "./fruit-training";
import type { UNetLook, UNetLookKind, UNetLooks } from "./unet-look-protocol";

/** At most one message in so many milliseconds crosses from the worker to the page. */
const PROGRESS_INTERVAL_MS = 50;

/**
 * Where the worker draws by taking noise away, and learns to. It keeps the run of the last slice for the next one. The code is loaded when it is first used; the network that ships is fetched once and kept
 * as plain numbers, so that another backend can take over without asking for it again.
 */
export class DiffusionDesk {
  readonly #fetchFile: FetchFile;
  readonly #folder: string;
  readonly #now: () => number;
  #shipped: Promise<GivenUNet> | null = null;
  #run: FruitTraining | null = null;

  constructor(fetchFile: FetchFile, assetBase: string, now: () => number) {
    this.#fetchFile = fetchFile;
    this.#folder = `${assetBase}/models/fruits`;
    this.#now = now;
  }

  /** Begins to fetch what {@link denoise} needs, while a backend is still starting. */
  prefetch(network: DenoiseRequest["network"]): void {
    // Failures show when the job that needs these awaits them.
    this.#network(network).catch(() => undefined);
    // After the backend's own requests have gone out: loading code may block the worker for a while.
    nextMacrotask()
      .then(() => import("./denoise-images"))
      .catch(() => undefined);
  }

  /**
   * Draws images on the active backend, and leaves no tensor behind.
   * @param onProgress - called at most every 50 ms
   * @param pause - lets messages through; it throws once nobody wants the job any more
   * @throws JobError "model-missing", "model-invalid" or "bad-request"
   */
  async denoise(
    request: DenoiseRequest,
    onProgress: (progress: DenoiseProgress) => void,
    pause: () => Promise<void>,
  ): Promise<DenoiseReply> {
    const [network, { denoiseImages }] = await Promise.all([
      this.#network(request.network),
      import("./denoise-images"),
    ]);
    let last = Number.NEGATIVE_INFINITY;
    const isDue = () => {
      const time = this.#now();
      if (time - last < PROGRESS_INTERVAL_MS) return false;
      last = time;
      return true;
    };
    return denoiseImages(network, request, { pause, isDue, onProgress });
  }

  /**
   * Looks into a network on the active backend, and leaves no tensor behind.
   * @throws JobError "model-missing", "model-invalid" or "bad-request"
   */
  async look(job: UNetLook): Promise<UNetLooks[UNetLookKind]["reply"]> {
    const [network, { lookInsideUNet }] = await Promise.all([
      this.#network(job.network),
      import("./look-inside-unet"),
    ]);
    return lookInsideUNet(network, job);
  }

  /**
   * Goes on with a run on the active backend, and leaves no tensor behind.
   * @returns null if the worker doesn't hold the run at `request.step`: ask again with its state
   * @throws JobError "bad-request", or what `pause` throws
   */
  async learn(request: FruitSliceRequest, pause: () => Promise<void>): Promise<FruitSlice | null> {
    const { FruitTraining } = await import("./fruit-training");
    const { runId, spec, step, from } = request;
    const isHeld = from === null && this.#run?.id === runId && this.#run.step === step;
    if (!isHeld) {
      if (from === null && step > 0) return null;
      this.#run = new FruitTraining(runId, spec, from);
    }
    const run = this.#run;
    return run === null ? null : run.slice(request, { now: this.#now, pause });
  }

  /** Lets go of a run, if it is the one that is held. */
  free(runId: string): void {
    if (this.#run?.id === runId) this.#run = null;
  }

  async #network(wanted: DenoiseRequest["network"]): Promise<GivenUNet> {
    if (wanted !== "fruits") return wanted;
    const fetching = this.#shipped ?? this.#fetch();
    this.#shipped = fetching;
    try {
      return await fetching;
    } catch (error) {
      // The next job asks again.
      if (this.#shipped === fetching) this.#shipped = null;
      throw error;
    }
  }

  async #fetch(): Promise<GivenUNet> {
    const [json, weights, { unetFromFiles }] = await Promise.all([
      fetchBytes(this.#fetchFile, `${this.#folder}/model.json`),
      fetchBytes(this.#fetchFile, `${this.#folder}/weights.bin`),
      import("./unet-files"),
    ]);
    const modelJson = json === null ? null : new TextDecoder().decode(json);
    try {
      const files = { modelJson, weights: weights?.buffer ?? null };
      return { spec: FRUIT_NETWORK, weights: unetFromFiles(FRUIT_NETWORK, files) };
    } catch (error) {
      if (!(error instanceof ModelFileError)) throw error;
      const isMissing = error.problem.reason === "missing-file";
      throw new JobError(isMissing ? "model-missing" : "model-invalid", error.message);
    }
  }
}
