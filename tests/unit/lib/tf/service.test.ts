import { gunzipSync } from "node:zlib";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { encodeDigitSet } from "@/lib/datasets/digits/digit-set";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import type { FirstMaps } from "@/lib/tf/first-reading";
import type { ConvolveRequest, Evaluation } from "@/lib/tf/protocol";
import { ModelWorkerService } from "@/lib/tf/service";
import type { WorkerSettings } from "@/lib/tf/worker-service";
import { tinyDigits } from "@/tests/unit/lib/tf/training/tiny-digits";
import { CpuHost } from "./cpu-host";
import { digitsSite, fetchFrom, SITE, type SiteFiles, TEST_IMAGES, untrainedModel } from "./digits-site";

const settings: WorkerSettings = {
  assetBase: SITE,
  forcedBackend: null,
  cachedChoice: null,
  threadLimit: 1,
  preload: null,
};
const image = new Float32Array(784).fill(0.5);
const request: ConvolveRequest = {
  pixels: new Float32Array(16).fill(1),
  width: 4,
  height: 4,
  channels: 1,
  kernelSide: 1,
  kernels: [[2]],
  combine: "separate",
};
const ignore = () => undefined;

let site: SiteFiles;
let files: SiteFiles;
let host: CpuHost;
let service: ModelWorkerService;

beforeAll(async () => {
  await tf.setBackend("cpu");
  site = await digitsSite();
});

beforeEach(async () => {
  files = new Map(site);
  host = new CpuHost();
  let time = 0;
  const now = () => time++;
  service = new ModelWorkerService({
    now,
    fetchFile: (url) => fetchFrom(files)(url),
    createHost: () => host,
  });
  await service.start(settings, ignore);
});

describe("the worker service", () => {
  it("refuses jobs before it is started, as a value", async () => {
    const idle = new ModelWorkerService({
      now: () => 0,
      fetchFile: fetchFrom(files),
      createHost: () => host,
    });
    expect(await idle.memory()).toMatchObject({ ok: false, reason: "bad-request" });
  });

  it("begins before the page asks, and is ready with the model of the first job when it does", async () => {
    const asked: string[] = [];
    const early = new ModelWorkerService({
      now: () => 0,
      fetchFile: (url) => {
        asked.push(url);
        return fetchFrom(files)(url);
      },
      createHost: () => host,
    });
    early.begin({ ...settings, preload: "digits" }, ignore, ignore);
    expect(await early.start(settings, ignore)).toMatchObject({ ok: true, value: { active: "wasm" } });
    const before = asked.length;
    expect(before).toBeGreaterThan(0);
    expect(await early.activations("digits", image)).toMatchObject({ ok: true });
    expect(asked).toHaveLength(before);
  });

  it("reads the image that a page begins with before the page asks, as it would when asked", async () => {
    const reading = { reads: "digits", images: "digits", label: 7, seed: 1 } as const;
    const early = (site: SiteFiles) =>
      new Promise<FirstMaps | null>((resolve) => {
        new ModelWorkerService({
          now: () => 0,
          fetchFile: fetchFrom(site),
          createHost: () => host,
        }).begin({ ...settings, preload: reading }, ignore, resolve);
      });
    const { pixels } = tinyDigits();
    const samples = encodeDigitSet({
      count: 2,
      side: 28,
      labels: new Uint8Array([3, 7]),
      pixels: pixels.slice(0, 2 * 784),
    });
    const maps = await early(new Map([...files, ["/data/digits/samples.bin", samples]]));
    expect(maps?.image).toEqual(Float32Array.from(pixels.slice(784, 2 * 784), (pixel) => pixel / 255));
    const asked = await service.activations("digits", maps?.image ?? image);
    expect(asked).toMatchObject({ ok: true, value: maps?.layers });
    expect(await early(files)).toBeNull();
  });

  it("convolves, and says on which backend and how long", async () => {
    const result = await service.convolve(request);
    expect(result).toMatchObject({ ok: true, backend: "wasm", elapsedMs: 1 });
    expect(result.ok && Array.from(result.value.maps[0] ?? [])).toEqual(new Array(16).fill(2));
  });

  it("answers a bad request with a failure, and goes on", async () => {
    const bad = await service.convolve({ ...request, kernels: [[Number.NaN]] });
    expect(bad).toMatchObject({ ok: false, reason: "bad-request" });
    expect(await service.convolve(request)).toMatchObject({ ok: true });
  });

  it("runs jobs one at a time, in their order", async () => {
    const ended: string[] = [];
    await Promise.all([
      service.evaluate("digits", ignore).then(() => ended.push("evaluate")),
      service.convolve(request).then(() => ended.push("convolve")),
      service.memory().then(() => ended.push("memory")),
    ]);
    expect(ended).toEqual(["evaluate", "convolve", "memory"]);
  });

  it("leaves no tensor behind but the model's own six", async () => {
    const before = tf.memory().numTensors;
    for (let run = 0; run < 10; run++) {
      await service.convolve(request);
      await service.activations("digits", image);
      await service.loadModel("digits");
    }
    expect(tf.memory().numTensors - before).toBe(6);
  });
});

describe("the digits model in the service", () => {
  it("tells its parameters, weights and the outputs of its layers", async () => {
    const model = await service.loadModel("digits");
    expect(model).toMatchObject({ ok: true, value: { id: "digits", parameters: 5994 } });
    const outputs = await service.activations("digits", image);
    const shapes = outputs.ok ? outputs.value.map(({ shape, values }) => [shape, values.length]) : [];
    expect(shapes[0]).toEqual([[24, 24, 8], 24 * 24 * 8]);
    expect(shapes.at(-1)).toEqual([[10], 10]);
  });

  it("is fetched while the backend starts, where the first job wants it", async () => {
    const asked: string[] = [];
    const fetchFile = (url: string) => {
      asked.push(url.slice(SITE.length));
      return fetchFrom(files)(url);
    };
    const eager = new ModelWorkerService({ now: () => 0, fetchFile, createHost: () => host });
    const started = eager.start({ ...settings, preload: "digits" }, ignore);
    expect(asked).toEqual(["/models/digits/model.json", "/models/digits/weights.bin"]);
    await started;
    await eager.loadModel("digits");
    expect(asked).toHaveLength(2);
  });

  it("gives many images the probabilities that each would have alone, batch by batch, and leaves no tensor", async () => {
    await service.loadModel("digits");
    const before = tf.memory().numTensors;
    const count = 251;
    const images = Float32Array.from({ length: count * 784 }, (_, index) => ((index * 37) % 256) / 255);
    const many = await service.classify("digits", images);
    const values = many.ok ? many.value : new Float32Array();
    expect(values).toHaveLength(count * 10);
    for (const index of [0, 249, 250]) {
      const one = await service.activations("digits", images.slice(index * 784, (index + 1) * 784));
      const alone = one.ok ? (one.value.at(-1)?.values ?? []) : [];
      const gaps = Array.from(alone, (value, at) =>
        Math.abs(value - (values[index * 10 + at] ?? Number.NaN)),
      );
      expect(gaps).toHaveLength(10);
      expect(Math.max(...gaps)).toBeLessThan(1e-6);
    }
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([0, 785])("refuses %i values as images to classify", async (length) => {
    expect(await service.classify("digits", new Float32Array(length))).toMatchObject({
      ok: false,
      reason: "bad-request",
    });
  });

  it("refuses an image of the wrong size as a bad request", async () => {
    expect(await service.activations("digits", new Float32Array(5))).toMatchObject({ reason: "bad-request" });
  });

  it.each<[string, string, string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | null]>([
    ["a missing model.json", "/models/digits/model.json", "model-missing", () => null],
    ["missing weights", "/models/digits/weights.bin", "model-missing", () => null],
    [
      "a model.json that is a page of HTML",
      "/models/digits/model.json",
      "model-invalid",
      () => new TextEncoder().encode("<!doctype html>"),
    ],
    ["weights cut short", "/models/digits/weights.bin", "model-invalid", (bytes) => bytes.slice(0, 400)],
    ["a missing test set", "/data/digits/test.bin.gz", "data-missing", () => null],
    ["a test set cut short", "/data/digits/test.bin.gz", "data-missing", (bytes) => bytes.slice(0, 400)],
    [
      "a test set that is something else",
      "/data/digits/test.bin.gz",
      "data-missing",
      () => new Uint8Array(40),
    ],
  ])("answers %s with a failure, and works once the file is there", async (_, path, reason, spoil) => {
    const spoiled = spoil(site.get(path) ?? new Uint8Array());
    if (spoiled === null) files.delete(path);
    else files.set(path, spoiled);
    expect(await service.evaluate("digits", ignore)).toMatchObject({ ok: false, reason });
    files = new Map(site);
    expect(await service.evaluate("digits", ignore)).toMatchObject({ ok: true });
  });

  it("takes a network that is down for a missing model", async () => {
    const offline = new ModelWorkerService({
      now: () => 0,
      fetchFile: () => Promise.reject(new TypeError("Failed to fetch")),
      createHost: () => host,
    });
    await offline.start(settings, ignore);
    expect(await offline.loadModel("digits")).toMatchObject({ ok: false, reason: "model-missing" });
  });

  it("counts the whole test set, whether the host unpacked it or not", async () => {
    const packed = await service.evaluate("digits", ignore);
    expect(packed).toMatchObject({ ok: true, value: { done: TEST_IMAGES, total: TEST_IMAGES } });
    const path = "/data/digits/test.bin.gz";
    files.set(path, Uint8Array.from(gunzipSync(site.get(path) ?? new Uint8Array())));
    const again = new ModelWorkerService({
      now: () => 0,
      fetchFile: fetchFrom(files),
      createHost: () => host,
    });
    await again.start(settings, ignore);
    const unpacked = await again.evaluate("digits", ignore);
    expect(unpacked.ok && unpacked.value).toEqual(packed.ok && packed.value);
  });

  it("stops an evaluation at its next step when it is cancelled, and works on", async () => {
    const seen: Evaluation[] = [];
    const result = await service.evaluate("digits", (progress) => {
      seen.push(progress);
      service.cancel();
    });
    expect(result).toMatchObject({ ok: false, reason: "cancelled" });
    expect(seen.map(({ done }) => done)).toEqual([250]);
    expect(await service.convolve(request)).toMatchObject({ ok: true });
  });

  it("isn't touched by a cancel between jobs", async () => {
    service.cancel();
    expect(await service.evaluate("digits", ignore)).toMatchObject({ ok: true });
  });
});

describe("a second model in the service", () => {
  it("is fetched by its own name, read by its own network, and freed with the first", async () => {
    for (const [path, bytes] of await untrainedModel("fashion")) files.set(path, bytes);
    const before = tf.memory().numTensors;
    expect(await service.loadModel("fashion")).toMatchObject({
      ok: true,
      value: { id: "fashion", parameters: 56_714 },
    });
    const clothes = await service.activations("fashion", image);
    const digits = await service.activations("digits", image);
    expect(clothes.ok && clothes.value.map(({ name }) => name)).toContain("hidden");
    expect(digits.ok && digits.value.map(({ name }) => name)).not.toContain("hidden");
    expect(tf.memory().numTensors - before).toBe(8 + 6);
    host.lost.fire("lost");
    expect(await service.convolve(request)).toMatchObject({ ok: true, backend: "cpu" });
    expect(tf.memory().numTensors).toBe(before);
  });

  it("is tested on its own images", async () => {
    for (const [path, bytes] of await untrainedModel("fashion")) files.set(path, bytes);
    expect(await service.evaluate("fashion", ignore)).toMatchObject({ ok: false, reason: "data-missing" });
    files.set("/data/fashion/test.bin.gz", site.get("/data/digits/test.bin.gz") ?? new Uint8Array());
    expect(await service.evaluate("fashion", ignore)).toMatchObject({ value: { total: TEST_IMAGES } });
  });
});

describe("a network that the page brings along", () => {
  const network: NetworkSpec = {
    inputShape: [28, 28, 1],
    layers: [
      { kind: "flatten", name: "flat" },
      { kind: "dense", name: "scores", units: 10 },
    ],
  };
  const weights = [
    { name: "scores/kernel", shape: [784, 10], values: new Float32Array(7840).fill(0.25) },
    { name: "scores/bias", shape: [10], values: new Float32Array(10).fill(1) },
  ];
  const given = { network, weights };

  it("is sent once, computes also on the next backend, and is gone when it is freed", async () => {
    const before = tf.memory().numTensors;
    expect(await service.givenActivations({ key: "mine", given: null, image })).toMatchObject({
      value: null,
    });
    const first = await service.givenActivations({ key: "mine", given, image });
    expect(first.ok && first.value?.at(-1)?.values[0]).toBe(784 * 0.5 * 0.25 + 1);
    host.lost.fire("lost");
    const next = await service.givenActivations({ key: "mine", given: null, image });
    expect(next).toMatchObject({ ok: true, backend: "cpu" });
    expect(next.ok && next.value).toEqual(first.ok && first.value);
    expect(await service.freeGiven("mine")).toMatchObject({ ok: true });
    expect(tf.memory().numTensors).toBe(before);
    expect(await service.givenActivations({ key: "mine", given: null, image })).toMatchObject({
      value: null,
    });
  });

  it("is refused in words where its weights are another's", async () => {
    const wrong = { network, weights: weights.slice(1) };
    expect(await service.givenActivations({ key: "mine", given: wrong, image })).toMatchObject({
      ok: false,
      reason: "bad-request",
    });
  });
});

describe("the test images", () => {
  it("come by their places in the set, as an evaluation counts them", async () => {
    const result = await service.testImages("digits", [13, 2]);
    expect(result).toMatchObject({ ok: true, value: { count: 2, side: 28 } });
    expect(result.ok && [...result.value.labels]).toEqual([3, 2]);
    expect(await service.testImages("digits", [TEST_IMAGES])).toMatchObject({ reason: "bad-request" });
    expect(await service.testImages("fashion", [0])).toMatchObject({ reason: "data-missing" });
  });
});

describe("the comparison of backends", () => {
  it("reads one image on each, then computes on the one from before", async () => {
    const before = tf.memory().numTensors;
    const result = await service.compareBackends("digits", { image, withSoftware: false });
    const comparison = result.ok ? result.value : null;
    expect(result).toMatchObject({ ok: true, backend: "wasm" });
    expect(comparison?.answers.map(({ name, state }) => [name, state])).toEqual([
      ["webgpu", "absent"],
      ["webgl", "absent"],
      ["wasm", "answered"],
      ["cpu", "answered"],
    ]);
    expect(comparison?.gaps).toMatchObject([
      { first: "wasm", second: "cpu", largest: 0, ofProbabilities: 0 },
    ]);
    expect(tf.memory().numTensors).toBe(before);
    expect(await service.activations("digits", image)).toMatchObject({ ok: true, backend: "wasm" });
  });

  it("refuses an image of the wrong size as a bad request", async () => {
    const request = { image: new Float32Array(5), withSoftware: false };
    expect(await service.compareBackends("digits", request)).toMatchObject({ reason: "bad-request" });
  });
});

describe("a lost backend", () => {
  it("is replaced in the middle of a job, which is done once more and names who did it", async () => {
    const expected = await service.activations("digits", image);
    host.lost.fire("lost");
    const result = await service.activations("digits", image);
    expect(result).toMatchObject({ ok: true, backend: "cpu" });
    expect(result.ok && result.value).toEqual(expected.ok && expected.value);
    expect(await service.backend()).toMatchObject({ value: { active: "cpu", chosenBy: "fallback" } });
  });

  it("fails the job when nothing is left", async () => {
    host.broken.add("cpu");
    host.lost.fire("lost");
    expect(await service.convolve(request)).toMatchObject({ ok: false, reason: "backend-lost" });
  });

  it("fails the job when the next one is lost as well", async () => {
    host.isLost = () => true;
    expect(await service.convolve(request)).toMatchObject({ ok: false, reason: "backend-lost" });
  });
});

describe("a backend that runs out of memory", () => {
  it("fails the job, and is started anew for the next", async () => {
    host.measure = () => Promise.resolve({ medianMs: 1, trainMs: 1 });
    let isFull = true;
    const probe = host.probe.bind(host);
    host.probe = (name) => {
      if (isFull) throw new RangeError("Array buffer allocation failed");
      return probe(name);
    };
    expect(await service.measureBackends()).toMatchObject({ ok: false, reason: "out-of-memory" });
    isFull = false;
    expect(host.dropped.at(-1)).toBe("wasm");
    expect(await service.convolve(request)).toMatchObject({ ok: true, backend: "wasm" });
  });
});
