import type { ImageSetId } from "@/lib/datasets/image-sets";
import { JobError } from "./failure";
import type { ModelStore } from "./model-store";
import { nextMacrotask } from "./next-macrotask";
import { progressGate } from "./progress-gate";
import type { Evaluation, FinishedEvaluation } from "./protocol";
import type { ActiveRun } from "./training/active-run";
import type { EvaluateRunRequest, TrainSlice, TrainSliceRequest } from "./training/training-protocol";

/**
 * Where the worker trains: it keeps the run of the last slice alive for the next one. The code is loaded, and the images fetched, when
 * a training verb is first used.
 */
export class TrainingDesk {
  readonly #images: ModelStore;
  readonly #now: () => number;
  #run: ActiveRun | null = null;

  constructor(images: ModelStore, now: () => number) {
    this.#images = images;
    this.#now = now;
  }

  /**
   * Begins to fetch what a slice needs, while a backend is still starting.
   * @param data - the images to learn from; null if the run brings its own
   */
  prefetch(data: ImageSetId | null): void {
    if (this.#run) return;
    // Failures show when the slice that needs these awaits them.
    if (data !== null) this.#images.trainingSet(data).catch(() => undefined);
    // After the backend's own requests have gone out: loading code may block the worker for a while.
    nextMacrotask()
      .then(loadCode)
      .catch(() => undefined);
  }

  /**
   * Goes on with a run on the active backend.
   * @returns null if the worker doesn't hold the run at `request.step`, and can't make it from its seed: ask again with the state
   * @throws JobError "bad-request", "data-missing" or "cancelled"
   */
  async slice(request: TrainSliceRequest, signal: AbortSignal): Promise<TrainSlice | null> {
    const { data } = request.spec;
    const images = typeof data === "string" ? this.#images.trainingSet(data) : data.own;
    const [{ ActiveRun, trainSlice }, set] = await Promise.all([loadCode(), images]);
    const held = this.#held(request);
    if (!held && request.from === null && request.step !== 0) return null;
    if (!held) this.release();
    const run = held ?? new ActiveRun(request.runId, request.spec, set);
    this.#run = run;
    const pause = async () => {
      await nextMacrotask();
      if (run.isDisposed) throw new JobError("backend-lost", "the run was let go of");
      if (signal.aborted) throw new JobError("cancelled", "stopped while it trained");
    };
    try {
      if (!held && request.from !== null) run.restore(request.from);
      const start = await run.read();
      const slice = await trainSlice(run, start, request, { now: this.#now, pause });
      return { ...slice, initial: !held && request.from === null ? start : null };
    } catch (error) {
      // It stands somewhere between two slices: the next one begins with a state that is known.
      if (this.#run === run) this.release();
      throw error;
    }
  }

  /**
   * Shows the 10,000 test images of a set, or the images given, to a network with given weights.
   * @throws JobError "bad-request", "data-missing" or "cancelled"
   */
  async evaluate(
    { data, network: spec, weights }: EvaluateRunRequest,
    onProgress: (progress: Evaluation) => void,
    signal: AbortSignal,
  ): Promise<FinishedEvaluation> {
    const images = typeof data === "string" ? this.#images.testSet(data) : data;
    const [{ evaluateWeights }, set] = await Promise.all([loadCode(), images]);
    const pause = async () => {
      await nextMacrotask();
      if (signal.aborted) throw new JobError("cancelled", "stopped while it evaluated");
    };
    return evaluateWeights(spec, weights, set, { pause, onProgress: progressGate(onProgress, this.#now) });
  }

  /** Frees a run, if it is the one that is held. */
  free(runId: string): void {
    if (this.#run?.id === runId) this.release();
  }

  /** Frees the tensors of the run that is held. Call while the backend that holds them is still there. */
  release(): void {
    const run = this.#run;
    this.#run = null;
    run?.dispose();
  }

  #held({ runId, step, from }: TrainSliceRequest): ActiveRun | null {
    const run = this.#run;
    return from === null && run?.id === runId && run.step === step ? run : null;
  }
}

async function loadCode() {
  const [{ ActiveRun }, { trainSlice }, { evaluateWeights }] = await Promise.all([
    import("./training/active-run"),
    import("./training/train-slice"),
    import("./training/evaluate-weights"),
  ]);
  return { ActiveRun, trainSlice, evaluateWeights };
}
