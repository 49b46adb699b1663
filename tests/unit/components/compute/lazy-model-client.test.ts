import { describe, expect, it } from "vitest";
import { createLazyModelClient } from "@/components/compute/lazy-model-client";
import type { ModelClient } from "@/lib/tf/client";
import type { BackendReport, Result } from "@/lib/tf/protocol";

const report: BackendReport = {
  active: "wasm",
  training: "wasm",
  chosenBy: "fallback",
  refused: null,
  candidates: [],
  wasmThreads: 1,
  crossOriginIsolated: false,
};

/** A client that answers "model-missing" to everything and counts what it is asked. */
function stub() {
  const calls: string[] = [];
  let tell: () => void = () => undefined;
  const answer = (verb: string) => async (): Promise<Result<never>> => {
    calls.push(verb);
    return { ok: false, reason: "model-missing", detail: verb };
  };
  const client: ModelClient = {
    backend: answer("backend"),
    measureBackends: answer("measureBackends"),
    compareBackends: answer("compareBackends"),
    convolve: answer("convolve"),
    loadModel: answer("loadModel"),
    activations: answer("activations"),
    givenActivations: answer("givenActivations"),
    freeGiven: () => void calls.push("freeGiven"),
    testImages: answer("testImages"),
    classify: answer("classify"),
    evaluate: answer("evaluate"),
    denoise: answer("denoise"),
    lookInsideUNet: answer("lookInsideUNet"),
    learnFruits: answer("learnFruits"),
    look: answer("trainSlice"),
    trainSlice: answer("trainSlice"),
    evaluateRun: answer("evaluateRun"),
    freeRun: () => void calls.push("freeRun"),
    trainPoints: answer("trainPoints"),
    denoisePoints: answer("denoisePoints"),
    loseDevice: () => void calls.push("loseDevice"),
    memory: answer("memory"),
    convolutionSpeed: answer("convolutionSpeed"),
    warm: () => void calls.push("warm"),
    stop: () => void calls.push("stop"),
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
    getSnapshot: () => report,
  };
  return { client, calls, tell: () => tell() };
}

describe("a lazy model client", () => {
  it("loads the real one with its first use, once", async () => {
    let loads = 0;
    const { client, calls } = stub();
    const lazy = createLazyModelClient(async () => {
      loads++;
      return client;
    });
    lazy.stop();
    lazy.freeRun("run");
    lazy.loseDevice();
    lazy.getSnapshot();
    expect(loads).toBe(0);
    const results = await Promise.all([lazy.memory(), lazy.loadModel("digits")]);
    expect(results.map((result) => !result.ok && result.detail)).toEqual(["memory", "loadModel"]);
    expect(loads).toBe(1);
    expect(calls).toEqual(["memory", "loadModel"]);
  });

  it("passes on what the real one reports, to those who subscribed before it was there", async () => {
    const { client, tell } = stub();
    const lazy = createLazyModelClient(async () => client);
    const heard: (BackendReport | null)[] = [];
    const stop = lazy.subscribe(() => heard.push(lazy.getSnapshot()));
    await lazy.memory();
    expect(lazy.getSnapshot()).toBeNull();
    tell();
    expect(heard).toEqual([report]);
    stop();
    tell();
    expect(heard).toHaveLength(1);
  });

  it("answers with a failure if the code doesn't come, and tries again with the next job", async () => {
    const { client } = stub();
    let isOffline = true;
    const lazy = createLazyModelClient(async () => {
      if (isOffline) throw new Error("Failed to fetch dynamically imported module");
      return client;
    });
    expect(await lazy.memory()).toMatchObject({ ok: false, reason: "worker-crashed" });
    isOffline = false;
    expect(await lazy.memory()).toMatchObject({ detail: "memory" });
  });
});
