import * as tf from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConvolveRequest, Evaluation, Result } from "@/lib/tf/protocol";
import { type ModelClientOptions, QueuedModelClient } from "@/lib/tf/queued-client";
import { ModelWorkerService } from "@/lib/tf/service";
import type { WorkerService } from "@/lib/tf/worker-service";
import { CpuHost } from "./cpu-host";
import { digitsSite, fetchFrom, SITE, type SiteFiles, TEST_IMAGES } from "./digits-site";
import { ServiceSpawner } from "./spawned-service";
import { sliceRequest, tinyNetwork } from "./training/tiny-digits";

const request: ConvolveRequest = {
  pixels: Float32Array.from([1, 2, 3, 4]),
  width: 2,
  height: 2,
  channels: 1,
  kernelSide: 1,
  kernels: [[2]],
  combine: "separate",
};
const image = new Float32Array(784).fill(0.5);
const NEVER = Number.POSITIVE_INFINITY;

let files: SiteFiles;
let host: CpuHost;
let spawner: ServiceSpawner;
let client: QueuedModelClient;

beforeAll(async () => {
  await tf.setBackend("cpu");
  files = await digitsSite();
});

beforeEach(() => {
  host = new CpuHost();
  client = connect();
});

afterEach(() => client.stop());

function cpuService(): WorkerService {
  return new ModelWorkerService({
    now: () => performance.now(),
    fetchFile: fetchFrom(files),
    createHost: () => host,
  });
}

/** A client of services that are as real as {@link cpuService} but for what the test changes. */
function connect(
  change: (service: WorkerService, index: number) => Partial<WorkerService> = () => ({}),
  options: Partial<ModelClientOptions> = {},
): QueuedModelClient {
  spawner = new ServiceSpawner((index) => {
    const service = cpuService();
    return Object.assign(service, change(service, index));
  });
  const times = { measureAfterMs: NEVER, ...options.times };
  return new QueuedModelClient({ spawn: spawner.spawn, assetBase: SITE, ...options, times });
}

function reasonOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.reason;
}

const hang = () => new Promise<never>(() => undefined);

describe("a model client", () => {
  it("starts its worker with the first job, and keeps it", async () => {
    expect(spawner.workers).toHaveLength(0);
    await client.memory();
    await client.memory();
    expect(spawner.workers).toHaveLength(1);
  });

  it("carries every verb over the border and back", async () => {
    const progress: Evaluation[] = [];
    const convolved = await client.convolve(request);
    expect(convolved.ok && Array.from(convolved.value.maps[0] ?? [])).toEqual([2, 4, 6, 8]);
    expect(await client.loadModel("digits")).toMatchObject({ ok: true, value: { parameters: 5994 } });
    expect(await client.activations("digits", image)).toMatchObject({ ok: true, backend: "wasm" });
    const evaluated = await client.evaluate("digits", (message) => progress.push(message));
    expect(evaluated).toMatchObject({ ok: true, value: { done: TEST_IMAGES } });
    expect(progress[0]).toMatchObject({ done: 250, total: TEST_IMAGES });
    const slice = await client.trainSlice(sliceRequest());
    expect(slice).toMatchObject({ ok: true, value: { state: { step: 5 } } });
    const weights = (slice.ok && slice.value?.state.weights) || [];
    const tried = await client.evaluateRun({ data: "digits", network: tinyNetwork, weights }, (message) =>
      progress.push(message),
    );
    expect(tried).toMatchObject({ ok: true, value: { done: TEST_IMAGES } });
    client.freeRun("run");
    expect(await client.trainSlice(sliceRequest({ step: 5 }))).toMatchObject({ ok: true, value: null });
    const compared = await client.compareBackends("digits", { image, withSoftware: false });
    expect(compared).toMatchObject({
      ok: true,
      value: { gaps: [{ first: "wasm", second: "cpu", largest: 0 }] },
    });
    expect(await client.memory()).toMatchObject({ ok: true });
    expect(await client.backend()).toMatchObject({ ok: true, value: { active: "wasm" } });
  });

  it("leaves the caller's arrays alone, and reads them at the call", async () => {
    const pixels = Float32Array.from([1, 2, 3, 4]);
    const pending = client.convolve({ ...request, pixels });
    pixels.fill(9);
    const result = await pending;
    expect(result.ok && Array.from(result.value.maps[0] ?? [])).toEqual([2, 4, 6, 8]);
    expect(pixels.length).toBe(4);
    await client.activations("digits", image);
    expect(image.length).toBe(784);
  });

  it("tells its subscribers which backend computes, with a snapshot that is the same until it changes", async () => {
    const heard: (string | undefined)[] = [];
    const stop = client.subscribe(() => heard.push(client.getSnapshot()?.active));
    expect(client.getSnapshot()).toBeNull();
    client.warm();
    await client.memory();
    const snapshot = client.getSnapshot();
    await client.memory();
    expect(client.getSnapshot()).toBe(snapshot);
    expect(heard).toContain("wasm");
    stop();
    const count = heard.length;
    await client.backend();
    expect(heard).toHaveLength(count);
  });

  it("learns by itself that a job moved on to another backend", async () => {
    await client.memory();
    host.lost.fire("lost");
    expect(await client.convolve(request)).toMatchObject({ ok: true, backend: "cpu" });
    await vi.waitFor(() => expect(client.getSnapshot()?.active).toBe("cpu"));
  });

  it("frees no run, and takes no device away, where there is no worker", async () => {
    client.freeRun("run");
    client.loseDevice();
    await client.memory();
    client.stop();
    client.freeRun("run");
    client.loseDevice();
    expect(spawner.workers).toHaveLength(1);
  });

  it("takes the device away from the worker for a test, in the middle of a job too", async () => {
    await client.memory();
    const pending = client.trainSlice(sliceRequest({ steps: 100_000, budgetMs: 1000 }));
    setTimeout(() => client.loseDevice(), 100);
    expect(await pending).toMatchObject({ ok: true, backend: "cpu" });
    await vi.waitFor(() => expect(client.getSnapshot()).toMatchObject({ active: "cpu", training: "cpu" }));
  });

  it("keeps only the newest waiting job of a key", async () => {
    const results = await Promise.all(
      [1, 2, 3].map((weight) => client.convolve({ ...request, kernels: [[weight]] }, { latest: "kernel" })),
    );
    expect(results.map(reasonOf)).toEqual(["ok", "cancelled", "ok"]);
  });
});

describe("an aborted job", () => {
  it("ends softly at its next step, and the worker lives on", async () => {
    const controller = new AbortController();
    const result = await client.evaluate("digits", () => controller.abort(), { signal: controller.signal });
    expect(reasonOf(result)).toBe("cancelled");
    expect(reasonOf(await client.convolve(request))).toBe("ok");
    expect(spawner.workers).toHaveLength(1);
  });

  it("ends with its worker if it doesn't answer, and the next job has a new one", async () => {
    client = connect((_, index) => (index === 0 ? { convolve: hang } : {}), { times: { hardCancelMs: 5 } });
    const controller = new AbortController();
    await client.memory();
    const pending = client.convolve(request, { signal: controller.signal });
    controller.abort();
    expect(reasonOf(await pending)).toBe("cancelled");
    expect(spawner.workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    expect(reasonOf(await client.convolve(request))).toBe("ok");
    expect(spawner.workers).toHaveLength(2);
  });

  it("doesn't wait for a worker that is still starting", async () => {
    client = connect(() => ({ start: hang }));
    const controller = new AbortController();
    const pending = client.convolve(request, { signal: controller.signal });
    controller.abort();
    expect(reasonOf(await pending)).toBe("cancelled");
  });
});

describe("a worker that breaks down", () => {
  it("fails its job only, and the next job has a new worker with all it needs", async () => {
    client = connect((_, index) => (index === 0 ? { activations: hang } : {}));
    await client.loadModel("digits");
    const pending = [client.activations("digits", image), client.activations("digits", image)];
    await vi.waitFor(() => expect(spawner.workers).toHaveLength(1));
    spawner.workers[0]?.crash("out of luck");
    const [first, second] = await Promise.all(pending);
    expect(first).toEqual({ ok: false, reason: "worker-crashed", detail: "out of luck" });
    expect(second).toMatchObject({ ok: true });
    expect(spawner.workers).toHaveLength(2);
  });

  it("counts as broken down when it throws, for that is a bug", async () => {
    client = connect((_, index) => (index === 0 ? { memory: () => Promise.reject(new Error("bug")) } : {}));
    expect(await client.memory()).toEqual({ ok: false, reason: "worker-crashed", detail: "bug" });
    expect(reasonOf(await client.memory())).toBe("ok");
  });

  it("fails the job when it can't even be made, and is tried again", async () => {
    let isForbidden = true;
    const real = new ServiceSpawner(cpuService);
    client = new QueuedModelClient({
      assetBase: SITE,
      spawn() {
        if (isForbidden) throw new DOMException("no workers here", "SecurityError");
        return real.spawn();
      },
    });
    expect(reasonOf(await client.memory())).toBe("worker-crashed");
    isForbidden = false;
    expect(reasonOf(await client.memory())).toBe("ok");
  });

  it("is replaced by one without threads if it hangs while they start", async () => {
    const limits: number[] = [];
    client = connect(
      (service) => ({
        start: (settings, onThreads) => {
          limits.push(settings.threadLimit);
          if (settings.threadLimit === 1)
            return ModelWorkerService.prototype.start.call(service, settings, onThreads);
          onThreads("starting");
          return hang();
        },
      }),
      { times: { threadsMs: 5 } },
    );
    expect(reasonOf(await client.convolve(request))).toBe("ok");
    expect(limits).toEqual([4, 1]);
    expect(spawner.workers[0]?.isTerminated).toBe(true);
  });

  it("is given up if it never starts", async () => {
    client = connect(() => ({ start: hang }), { times: { startMs: 5 } });
    expect(await client.memory()).toMatchObject({ ok: false, reason: "worker-crashed" });
  });
});

describe("an idle client", () => {
  it("measures the backends by itself, once, and keeps the choice for the next visit", async () => {
    Object.assign(host.medians, { wasm: 3 });
    const stored = new Map<string, string>();
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    };
    const visit = { storage: () => storage, browser: "b", times: { measureAfterMs: 1 } };
    client = connect(() => ({}), visit);
    await client.memory();
    await vi.waitFor(() => expect(client.getSnapshot()?.chosenBy).toBe("measured"));
    client.stop();
    client = connect(() => ({}), visit);
    await client.memory();
    expect(client.getSnapshot()).toMatchObject({ active: "wasm", chosenBy: "cached" });
  });

  it("looks once whether the choice of an earlier visit still holds", async () => {
    Object.assign(host.medians, { wasm: 3 });
    const stored = new Map<string, string>();
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    };
    let looks = 0;
    const count = (service: WorkerService) => ({
      recheckBackends: () => {
        looks++;
        return ModelWorkerService.prototype.recheckBackends.call(service);
      },
    });
    const visit = { storage: () => storage, browser: "b", times: { measureAfterMs: 1 } };
    client = connect(count, visit);
    await client.measureBackends();
    client.stop();
    host.medians.wasm = 30;
    client = connect(count, visit);
    await client.memory();
    expect(client.getSnapshot()?.chosenBy).toBe("cached");
    await vi.waitFor(() => expect(client.getSnapshot()?.chosenBy).toBe("measured"));
    await client.memory();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(looks).toBe(1);
    expect(stored.get("backend-choice")).toContain('"medianMs":30');
  });

  it("stops measuring when a job comes", async () => {
    let measurements = 0;
    client = connect(
      (service) => ({
        measureBackends: () => {
          measurements++;
          return new Promise((resolve) => {
            service.cancel = () => resolve({ ok: false, reason: "cancelled", detail: "gave way" });
          });
        },
      }),
      { times: { measureAfterMs: 1 } },
    );
    await client.memory();
    await vi.waitFor(() => expect(measurements).toBe(1));
    expect(reasonOf(await client.convolve(request))).toBe("ok");
    expect(spawner.workers).toHaveLength(1);
  });

  it("works the same where storage is blocked", async () => {
    Object.assign(host.medians, { wasm: 3 });
    const blocked = () => {
      throw new DOMException("denied", "SecurityError");
    };
    client = connect(() => ({}), { storage: blocked, browser: "b" });
    expect(await client.measureBackends()).toMatchObject({ ok: true, value: { chosenBy: "measured" } });
    expect(reasonOf(await client.convolve(request))).toBe("ok");
  });

  it("ends its worker after a while, and starts another when asked", async () => {
    client = connect(() => ({}), { times: { idleMs: 5 } });
    await client.memory();
    await vi.waitFor(() => expect(spawner.workers[0]?.isTerminated).toBe(true));
    expect(reasonOf(await client.memory())).toBe("ok");
    expect(spawner.workers).toHaveLength(2);
  });

  it("ends its worker and whatever waits when it is stopped", async () => {
    client = connect(() => ({ convolve: hang }));
    await client.memory();
    const pending = [client.convolve(request), client.memory()];
    client.stop();
    expect((await Promise.all(pending)).map(reasonOf)).toEqual(["cancelled", "cancelled"]);
    expect(spawner.workers[0]?.isTerminated).toBe(true);
  });
});
