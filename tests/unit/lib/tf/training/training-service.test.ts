import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ModelWorkerService } from "@/lib/tf/service";
import type { WorkerSettings } from "@/lib/tf/worker-service";
import { CpuHost } from "@/tests/unit/lib/tf/cpu-host";
import { digitsSite, fetchFrom, SITE, type SiteFiles } from "@/tests/unit/lib/tf/digits-site";
import { sliceRequest } from "./tiny-digits";

const settings: WorkerSettings = {
  assetBase: SITE,
  forcedBackend: null,
  cachedChoice: null,
  threadLimit: 1,
  preload: null,
};
const ignore = () => undefined;
const image = new Float32Array(784).fill(0.5);

let files: SiteFiles;
let host: CpuHost;
let service: ModelWorkerService;

beforeAll(async () => {
  await tf.setBackend("cpu");
  files = await digitsSite();
});

beforeEach(async () => {
  host = new CpuHost();
  service = newService();
  await service.start(settings, ignore);
});

function newService(asked: string[] = []): ModelWorkerService {
  return new ModelWorkerService({
    now: () => performance.now(),
    fetchFile: (url) => {
      asked.push(url.slice(SITE.length));
      return fetchFrom(files)(url);
    },
    createHost: () => host,
  });
}

/** Trains on, and loses the device under it in the middle. */
async function sliceUnderLoss(change: Parameters<typeof sliceRequest>[0]) {
  const pending = service.trainSlice(sliceRequest({ steps: 100_000, budgetMs: 400, ...change }));
  setTimeout(() => service.loseDevice(), 100);
  return pending;
}

describe("training in the worker service", () => {
  it("goes on slice by slice, and gives other jobs their turn in between", async () => {
    const ended: string[] = [];
    await Promise.all([
      service.trainSlice(sliceRequest()).then(({ ok }) => ended.push(`slice ${ok}`)),
      service.activations("digits", image).then(({ ok }) => ended.push(`activations ${ok}`)),
      service.trainSlice(sliceRequest({ step: 5 })).then(({ ok }) => ended.push(`slice ${ok}`)),
    ]);
    expect(ended).toEqual(["slice true", "activations true", "slice true"]);
  });

  it("fetches its images while the backend starts, where the first job trains", async () => {
    const asked: string[] = [];
    const eager = newService(asked);
    const started = eager.start({ ...settings, preload: { training: "digits" } }, ignore);
    expect(asked).toEqual(["/data/digits/train.bin.gz"]);
    await started;
    await eager.trainSlice(sliceRequest());
    expect(asked).toHaveLength(1);
  });

  it("says that it doesn't hold a run, and answers what can't be trained with a failure", async () => {
    expect(await service.trainSlice(sliceRequest({ step: 3 }))).toMatchObject({ ok: true, value: null });
    const impossible = sliceRequest({ spec: { ...sliceRequest().spec, batch: 0 } });
    expect(await service.trainSlice(impossible)).toMatchObject({ ok: false, reason: "bad-request" });
  });

  it("ends a slice in the middle when it is cancelled, and goes on from the state before", async () => {
    const first = await service.trainSlice(sliceRequest());
    const pending = service.trainSlice(sliceRequest({ step: 5, steps: 100_000 }));
    setTimeout(() => service.cancel(), 50);
    expect(await pending).toMatchObject({ ok: false, reason: "cancelled" });
    const from = first.ok ? (first.value?.state ?? null) : null;
    expect(await service.trainSlice(sliceRequest({ step: 5, from }))).toMatchObject({
      value: { state: { step: 10 } },
    });
  });

  it("trains on its own backend and computes single images on theirs", async () => {
    host.presence.webgl = { state: "untried", detail: "a card" };
    Object.assign(host.medians, { wasm: 2, webgl: 5 });
    Object.assign(host.trainTimes, { wasm: 30, webgl: 9 });
    await service.measureBackends();
    expect(await service.trainSlice(sliceRequest())).toMatchObject({ ok: true, backend: "webgl" });
    expect(await service.activations("digits", image)).toMatchObject({ ok: true, backend: "wasm" });
    expect(await service.trainSlice(sliceRequest({ step: 5 }))).toMatchObject({
      backend: "webgl",
      value: { state: { step: 10 } },
    });
  });
});

describe("a backend lost in the middle of a slice", () => {
  it("is replaced, and the slice made anew where it began with the run", async () => {
    const expected = await service.trainSlice(sliceRequest({ runId: "undisturbed", steps: 20 }));
    const result = await sliceUnderLoss({});
    expect(result).toMatchObject({ ok: true, backend: "cpu", value: { divergence: null } });
    const losses = (slice: typeof result) => [...((slice.ok && slice.value?.losses) || [])];
    const made = losses(result).slice(0, 20);
    expect(made.length).toBeGreaterThan(0);
    // A busy machine has made fewer when its time is up.
    expect(made).toEqual(losses(expected).slice(0, made.length));
  });

  it("is replaced, and the state asked for where the page alone has it", async () => {
    await service.trainSlice(sliceRequest());
    expect(await sliceUnderLoss({ step: 5 })).toMatchObject({ ok: true, backend: "cpu", value: null });
  });

  it("leaves no tensors of the run behind", async () => {
    const before = tf.memory().numTensors;
    await sliceUnderLoss({ budgetMs: 300 });
    await service.freeRun("run");
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("a lack of memory while training", () => {
  /** Lets the engine run out of memory as it makes one of the next tensors. */
  async function short<T>(tensors: number, run: () => Promise<T>): Promise<T> {
    const engine = tf.engine();
    const { makeTensor } = engine;
    let left = tensors;
    engine.makeTensor = (...made) => {
      if (left-- === 0) throw new RangeError("Array buffer allocation failed");
      return makeTensor.apply(engine, made);
    };
    try {
      return await run();
    } finally {
      engine.makeTensor = makeTensor;
    }
  }

  it.each([1, 12, 40, 77, 200])(
    "frees the run (tensor %i), and the next slice begins anew",
    async (tensors) => {
      const before = tf.memory().numTensors;
      const first = await service.trainSlice(sliceRequest());
      const failed = await short(tensors, () => service.trainSlice(sliceRequest({ step: 5, steps: 100 })));
      expect(failed).toMatchObject({ ok: false, reason: "out-of-memory" });
      expect(tf.memory().numTensors).toBe(before);
      expect(host.dropped).toEqual(["wasm"]);
      const from = first.ok ? (first.value?.state ?? null) : null;
      const again = await service.trainSlice(sliceRequest({ step: 5, from }));
      expect(again).toMatchObject({ ok: true, backend: "wasm" });
    },
  );
});
