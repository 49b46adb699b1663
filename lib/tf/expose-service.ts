import { type Endpoint, expose, type Remote, releaseProxy, transfer } from "comlink";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { DenoiseProgress, DenoiseRequest, FruitSliceRequest } from "./diffusion/diffusion-protocol";
import type { UNetLook } from "./diffusion/unet-look-protocol";
import type { Look, LookKind, Looks } from "./looking/looking-protocol";
import type { CompareRequest, Evaluation, ModelId } from "./protocol";
import type { EvaluateRunRequest, TrainSliceRequest } from "./training/training-protocol";
import type { ThreadPhase, WorkerService, WorkerSettings } from "./worker-service";

/**
 * Offers the service at one end of a channel: results travel without being copied, and callbacks are released when their job ends.
 * @param endpoint - the worker itself by default
 */
export function exposeService(service: WorkerService, endpoint?: Endpoint): void {
  expose(offered(service), endpoint);
}

function offered(service: WorkerService) {
  return {
    cancel: () => service.cancel(),
    loseDevice: () => service.loseDevice(),
    backend: () => service.backend(),
    measureBackends: () => service.measureBackends(),
    recheckBackends: () => service.recheckBackends(),
    compareBackends: (id: ModelId, request: CompareRequest) => service.compareBackends(id, request),
    memory: () => service.memory(),
    convolutionSpeed: () => service.convolutionSpeed(),
    loadModel: (id: ModelId) => service.loadModel(id),
    // Not released: threads may start later as well, when backends are measured or one is lost.
    start: (settings: WorkerSettings, onThreads: RemoteCallback<ThreadPhase>) =>
      service.start(settings, (phase) => void onThreads(phase)),
    evaluate: (id: ModelId, onProgress: RemoteCallback<Evaluation>) =>
      releasing(onProgress, (call) => service.evaluate(id, call)),
    look: (id: ModelId, job: Look, onProgress: RemoteCallback<Looks[LookKind]["progress"]>) =>
      releasing(onProgress, (call) => service.look(id, job, call)),
    denoise: (request: DenoiseRequest, onProgress: RemoteCallback<DenoiseProgress>) =>
      releasing(onProgress, (call) => service.denoise(request, call)),
    async lookInsideUNet(job: UNetLook) {
      const result = await service.lookInsideUNet(job);
      if (!result.ok) return result;
      const { value } = result;
      if ("parts" in value)
        return transfer(result, buffers([value.prediction, ...value.parts.map(({ values }) => values)]));
      const tuned = value.norms.flatMap(({ scales, shifts }) => [scales, shifts]);
      return transfer(result, buffers([value.times, value.words, ...tuned]));
    },
    async learnFruits(request: FruitSliceRequest) {
      const result = await service.learnFruits(request);
      if (!result.ok || result.value === null) return result;
      const { state, samples } = result.value;
      const arrays = state ? [state.weights, state.mean, state.first, state.second] : [];
      return transfer(result, buffers(samples ? [...arrays, samples] : arrays));
    },
    async trainSlice(request: TrainSliceRequest) {
      const result = await service.trainSlice(request);
      if (!result.ok || result.value === null) return result;
      // The worker keeps the state too, to go on from; copied here, a large one doesn't hold the page up.
      const copy = structuredClone(result.value);
      const states = copy.initial === null ? [copy.state] : [copy.initial, copy.state];
      const arrays = states.flatMap(({ weights, slots }) => [...weights, ...slots]);
      return transfer({ ...result, value: copy }, buffers(arrays.map(({ values }) => values)));
    },
    evaluateRun: (request: EvaluateRunRequest, onProgress: RemoteCallback<Evaluation>) =>
      releasing(onProgress, (call) => service.evaluateRun(request, call)),
    async trainPoints(...job: Parameters<WorkerService["trainPoints"]>) {
      const result = await service.trainPoints(...job);
      if (!result.ok) return result;
      const { network, initial } = result.value;
      return transfer(result, buffers([network.parameters, network.slots, ...(initial ? [initial] : [])]));
    },
    async denoisePoints(...job: Parameters<WorkerService["denoisePoints"]>) {
      const result = await service.denoisePoints(...job);
      return result.ok ? transfer(result, buffers([...result.value.paths, result.value.field])) : result;
    },
    freeRun: (runId: string) => service.freeRun(runId),
    freeGiven: (key: string) => service.freeGiven(key),
    testImages: (id: ImageSetId, indices: readonly number[]) => service.testImages(id, indices),
    async convolve(...job: Parameters<WorkerService["convolve"]>) {
      const result = await service.convolve(...job);
      return result.ok ? transfer(result, buffers(result.value.maps)) : result;
    },
    async givenActivations(...job: Parameters<WorkerService["givenActivations"]>) {
      const result = await service.givenActivations(...job);
      if (!result.ok || result.value === null) return result;
      return transfer(result, buffers(result.value.map(({ values }) => values)));
    },
    async classify(...job: Parameters<WorkerService["classify"]>) {
      const result = await service.classify(...job);
      return result.ok ? transfer(result, buffers([result.value])) : result;
    },
    async activations(...job: Parameters<WorkerService["activations"]>) {
      const result = await service.activations(...job);
      return result.ok ? transfer(result, buffers(result.value.map(({ values }) => values))) : result;
    },
  };
}

type RemoteCallback<T> = Remote<(message: T) => void>;

async function releasing<T, R>(
  callback: RemoteCallback<T>,
  run: (call: (message: T) => void) => Promise<R>,
): Promise<R> {
  try {
    return await run((message) => {
      // The type of a remote function's arguments can't be derived for an open type parameter.
      void (callback as (message: T) => Promise<void>)(message);
    });
  } finally {
    callback[releaseProxy]();
  }
}

function buffers(arrays: readonly Float32Array[]): ArrayBuffer[] {
  // None of ours is shared: each was read back into memory of its own.
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
