import type { ModelClient } from "@/lib/tf/client";
import type { BackendReport } from "@/lib/tf/protocol";

/**
 * A model client that loads the real one with its first use, so that a page without a running demo doesn't pay for it.
 * @param load - called once, or again after it failed
 */
export function createLazyModelClient(load: () => Promise<ModelClient>): ModelClient {
  const listeners = new Set<() => void>();
  let loading: Promise<ModelClient> | null = null;
  let report: BackendReport | null = null;

  const client = (): Promise<ModelClient> => {
    loading ??= load().then((loaded) => {
      loaded.subscribe(() => {
        report = loaded.getSnapshot();
        for (const listener of listeners) listener();
      });
      return loaded;
    });
    return loading;
  };

  const call = async <T>(verb: (loaded: ModelClient) => Promise<T>): Promise<T | NotLoaded> => {
    try {
      return await verb(await client());
    } catch (error) {
      loading = null;
      return { ok: false, reason: "worker-crashed", detail: String(error) };
    }
  };

  const ifLoaded = (verb: (loaded: ModelClient) => void): void => void loading?.then(verb, () => undefined);

  return {
    backend: (options) => call((loaded) => loaded.backend(options)),
    measureBackends: (options) => call((loaded) => loaded.measureBackends(options)),
    compareBackends: (id, request, options) => call((loaded) => loaded.compareBackends(id, request, options)),
    convolve: (request, options) => call((loaded) => loaded.convolve(request, options)),
    loadModel: (id, options) => call((loaded) => loaded.loadModel(id, options)),
    activations: (id, image, options) => call((loaded) => loaded.activations(id, image, options)),
    givenActivations: (request, options) => call((loaded) => loaded.givenActivations(request, options)),
    freeGiven: (key) => ifLoaded((loaded) => loaded.freeGiven(key)),
    testImages: (id, indices, options) => call((loaded) => loaded.testImages(id, indices, options)),
    classify: (id, images, options) => call((loaded) => loaded.classify(id, images, options)),
    evaluate: (id, onProgress, options) => call((loaded) => loaded.evaluate(id, onProgress, options)),
    look: (id, job, onProgress, options) => call((loaded) => loaded.look(id, job, onProgress, options)),
    denoise: (request, onProgress, options) => call((loaded) => loaded.denoise(request, onProgress, options)),
    lookInsideUNet: (job, options) => call((loaded) => loaded.lookInsideUNet(job, options)),
    learnFruits: (request, options) => call((loaded) => loaded.learnFruits(request, options)),
    trainSlice: (request, options) => call((loaded) => loaded.trainSlice(request, options)),
    evaluateRun: (request, onProgress, options) =>
      call((loaded) => loaded.evaluateRun(request, onProgress, options)),
    freeRun: (runId) => ifLoaded((loaded) => loaded.freeRun(runId)),
    trainPoints: (request, options) => call((loaded) => loaded.trainPoints(request, options)),
    denoisePoints: (request, options) => call((loaded) => loaded.denoisePoints(request, options)),
    loseDevice: () => ifLoaded((loaded) => loaded.loseDevice()),
    convolutionSpeed: (options) => call((loaded) => loaded.convolutionSpeed(options)),
    memory: (options) => call((loaded) => loaded.memory(options)),
    warm: (first) => void call(async (loaded) => loaded.warm(first)),
    stop: () => ifLoaded((loaded) => loaded.stop()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => report,
  };
}

/** The code of the client itself couldn't be fetched: for the reader, the worker didn't start. */
type NotLoaded = { readonly ok: false; readonly reason: "worker-crashed"; readonly detail: string };
