import "@tensorflow/tfjs-backend-cpu";
import { gzipSync } from "node:zlib";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DigitSet, encodeDigitSet } from "@/lib/datasets/digits/digit-set";
import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";
import { ModelStore } from "@/lib/tf/model-store";
import type {
  OwnImages,
  TrainingSpec,
  TrainingState,
  TrainSlice,
  TrainSliceRequest,
} from "@/lib/tf/training/training-protocol";
import { TrainingDesk } from "@/lib/tf/training-desk";
import { sliceRequest, tinyDigits, tinyNetwork, tinySpec } from "./tiny-digits";

const calm = new AbortController().signal;
const images = new Map(
  [
    ["train", 200],
    ["test", 300],
  ].map(([file, count]) => [
    `/data/digits/${file}.bin.gz`,
    Uint8Array.from(gzipSync(encodeDigitSet(tinyDigits(Number(count))))),
  ]),
);

let time: number;
let desk: TrainingDesk;

beforeAll(async () => {
  await tf.setBackend("cpu");
});

beforeEach(() => {
  time = 0;
  desk = newDesk();
});

function newDesk(): TrainingDesk {
  const store = new ModelStore(async (url) => new Response(images.get(url)), "");
  return new TrainingDesk(store, () => time++);
}

async function slice(changes: Partial<TrainSliceRequest> = {}, at = desk): Promise<TrainSlice> {
  const done = await at.slice(sliceRequest(changes), calm);
  if (done === null) throw new Error("the run isn't held");
  return done;
}

/** The run in slices of so many steps, on one desk. */
async function run(spec: TrainingSpec, ...slices: readonly number[]) {
  const losses: number[] = [];
  const accuracies: number[] = [];
  const validation: TrainSlice["validation"][number][] = [];
  let last: TrainSlice | null = null;
  for (const steps of slices) {
    const before = { first: losses[0] ?? null, last: losses.slice(-16) };
    last = await slice({ spec, step: losses.length, steps, before });
    losses.push(...last.losses);
    accuracies.push(...last.accuracies);
    validation.push(...last.validation);
    if (last.divergence) break;
  }
  return { losses, accuracies, validation, state: last?.state, divergence: last?.divergence };
}

const network = (...layers: LayerSpec[]): NetworkSpec => ({ inputShape: [64], layers });
const dense: LayerSpec = { kind: "dense", units: 10 };
const numTensors = () => tf.memory().numTensors;

describe("a slice", () => {
  it("learns: the loss falls, the held-out images are read better and better", async () => {
    const { losses, accuracies, validation } = await run({ ...tinySpec, validateEvery: 30 }, 60);
    expect(losses).toHaveLength(60);
    expect(Math.abs((losses[0] ?? 0) - Math.log(10))).toBeLessThan(0.6);
    expect(losses.at(-1)).toBeLessThan(0.3);
    expect(accuracies.at(-1)).toBeGreaterThan(0.9);
    expect(validation.map(({ step }) => step)).toEqual([0, 30, 60]);
    expect(validation.at(-1)?.accuracy).toBeGreaterThan(0.9);
    expect(validation.at(-1)?.loss).toBeLessThan(validation[0]?.loss ?? 0);
  });

  it.each(["sgd", "momentum", "rmsprop", "adam"] as const)(
    "of %s gives the same run however it is cut, and wherever it goes on",
    async (optimiser) => {
      const spec = { ...tinySpec, optimiser, learningRate: 0.01 };
      const whole = await run(spec, 12);
      desk.release();
      const cut = await run(spec, 1, 4, 2, 5);
      expect(cut).toEqual(whole);
      const { state } = await slice({ spec, steps: 7, runId: "other" });
      const resumed = await slice({ spec, from: state, step: 7, steps: 5 }, newDesk());
      expect(resumed.state).toEqual(whole.state);
      expect([...resumed.losses]).toEqual(whole.losses.slice(7));
    },
  );

  it("gives the first weights with the slice that made them, and goes on from these as well", async () => {
    const first = await slice({ steps: 3 });
    expect(first.initial).toMatchObject({ step: 0, slots: [] });
    expect(first.initial?.weights.map(({ name, shape }) => [name, shape])).toEqual([
      ["conv/kernel", [3, 3, 1, 4]],
      ["conv/bias", [4]],
      ["logits/kernel", [36, 10]],
      ["logits/bias", [10]],
    ]);
    expect((await slice({ step: 3 })).initial).toBeNull();
    const again = await slice({ from: first.initial, steps: 3 });
    expect(again).toMatchObject({ initial: null, state: first.state, losses: first.losses });
  });

  it("begins no step after its budget, but always one", async () => {
    expect((await slice({ steps: 50, budgetMs: 0 })).losses).toHaveLength(1);
    const { losses } = await slice({ step: 1, steps: 50, budgetMs: 30 });
    expect(losses.length).toBeGreaterThan(1);
    expect(losses.length).toBeLessThan(30);
  });

  it("isn't made where the run isn't held at that step, or by that name", async () => {
    await slice({ steps: 3 });
    expect(await desk.slice(sliceRequest({ step: 2 }), calm)).toBeNull();
    expect(await desk.slice(sliceRequest({ step: 3, runId: "another" }), calm)).toBeNull();
    expect(await desk.slice(sliceRequest({ step: 3 }), calm)).not.toBeNull();
    desk.free("another");
    expect(await desk.slice(sliceRequest({ step: 8 }), calm)).not.toBeNull();
    desk.free("run");
    expect(await desk.slice(sliceRequest({ step: 13 }), calm)).toBeNull();
  });

  it("isn't disturbed by what the caller does to its states", async () => {
    const whole = await run(tinySpec, 6);
    desk.release();
    const { state } = await slice({ steps: 3 });
    const copy = structuredClone(state);
    const rest = await slice({ from: copy, step: 3, steps: 1 });
    for (const { values } of [...copy.weights, ...rest.state.weights]) values.fill(0);
    const last = await slice({ from: state, step: 3, steps: 3 });
    expect(last.state).toEqual(whole.state);
  });

  it("ends when its job is cancelled, and the run goes on from the state before", async () => {
    const whole = await run(tinySpec, 30);
    const { state } = await slice({ steps: 10, runId: "other" });
    const controller = new AbortController();
    const pending = desk.slice(sliceRequest({ step: 10, steps: 100_000, runId: "other" }), controller.signal);
    setTimeout(() => controller.abort());
    await expect(pending).rejects.toMatchObject({ reason: "cancelled" });
    const rest = await slice({ from: state, step: 10, steps: 20 });
    expect([...rest.losses]).toEqual(whole.losses.slice(10));
  });

  it("ends when the run is let go of under it", async () => {
    const pending = desk.slice(sliceRequest({ steps: 100_000 }), calm);
    setTimeout(() => desk.release(), 50);
    await expect(pending).rejects.toMatchObject({ reason: "backend-lost" });
  });

  it.each<[string, Partial<TrainingSpec>]>([
    ["a network of the wrong size", { network: network({ kind: "dense", units: 3 }) }],
    [
      "a layer that can't be built",
      { network: network(dense, { kind: "residual", body: [], shortcut: [] }) },
    ],
    ["a learning rate of 0", { learningRate: 0 }],
  ])("refuses %s", async (_, changes) => {
    await expect(slice({ spec: { ...tinySpec, ...changes } })).rejects.toMatchObject({
      reason: "bad-request",
    });
  });

  it("refuses the state of another network or optimiser", async () => {
    const { state } = await slice({ steps: 1 });
    const others: Partial<TrainingSpec>[] = [{ network: network(dense) }, { optimiser: "momentum" }];
    for (const changes of others) {
      const wrong = slice({ spec: { ...tinySpec, ...changes }, from: state, step: 1 });
      await expect(wrong).rejects.toMatchObject({ reason: "bad-request" });
    }
  });

  it("fails for want of images, and works once they are there", async () => {
    let isOnline = false;
    const store = new ModelStore(
      async (url) => new Response(images.get(url), { status: isOnline ? 200 : 404 }),
      "",
    );
    const late = new TrainingDesk(store, () => time++);
    await expect(slice({}, late)).rejects.toMatchObject({ reason: "data-missing" });
    isOnline = true;
    expect((await slice({}, late)).losses).toHaveLength(5);
  });
});

describe("a run that goes wrong", () => {
  /** Slices of other lengths must end in the same place. */
  async function twice(spec: TrainingSpec) {
    const long = await run(spec, 400);
    desk.release();
    const short = await run(spec, ...new Array<number>(200).fill(2));
    expect(short).toEqual(long);
    return long;
  }
  const finite = (state: TrainingState | undefined) =>
    state?.weights.every(({ values }) => values.every(Number.isFinite));

  it("stands still at the last finite weights before a loss that isn't finite", async () => {
    const deep = network(
      { kind: "dense", units: 20, activation: "elu" },
      { kind: "dense", units: 20, activation: "linear" },
      { kind: "dense", units: 20, activation: "linear" },
      dense,
    );
    const { losses, state, divergence } = await twice({
      ...tinySpec,
      network: deep,
      optimiser: "momentum",
      learningRate: 10,
    });
    expect(divergence).toMatchObject({ kind: "not-finite", step: losses.length + 1 });
    expect(state?.step).toBe(losses.length);
    expect(losses.every(Number.isFinite)).toBe(true);
    expect(finite(state)).toBe(true);
  });

  it("stands still before the step at which its loss was known to have exploded", async () => {
    const { losses, state, divergence } = await twice({
      ...tinySpec,
      network: network({ kind: "dense", units: 30, activation: "tanh" }, dense),
      optimiser: "sgd",
      learningRate: 10,
    });
    expect(divergence).toMatchObject({ kind: "exploding", step: losses.length + 1, firstLoss: losses[0] });
    expect(state?.step).toBe(losses.length);
  });

  it("stands still once the ReLU units are found dead", async () => {
    const hidden: LayerSpec = { kind: "dense", name: "hidden", units: 20, activation: "relu" };
    const spec = { ...tinySpec, network: network(hidden, dense), validateEvery: 10 };
    const { state } = await slice({ spec, steps: 4 });
    const weights = state.weights.map((array) =>
      array.name === "hidden/bias" ? { ...array, values: new Float32Array(20).fill(-100) } : array,
    );
    const dead = await slice({ spec, from: { ...state, weights }, step: 4, steps: 100 });
    expect(dead.divergence).toEqual({ kind: "dead-relu", step: 10, layer: "hidden", dead: 20, units: 20 });
    expect(dead.state.step).toBe(10);
    expect(dead.validation.map(({ step }) => step)).toEqual([10]);
  });

  it.each(["sgd", "momentum", "rmsprop", "adam"] as const)(
    "is none of those that learn by %s",
    async (optimiser) => {
      const hidden: LayerSpec = { kind: "dense", units: 20, activation: "relu" };
      const plain = { ...tinySpec, network: network(hidden, dense), validateEvery: 10 };
      for (const learningRate of [0.001, 0.05]) {
        const { divergence } = await run({ ...plain, optimiser, learningRate }, 50);
        expect(divergence).toBeNull();
        desk.release();
      }
    },
  );
});

describe("a network that mixes examples, and one that drops them", () => {
  it("go on from a state as if they had never stopped", async () => {
    const mixed = network(
      { kind: "dense", units: 12 },
      { kind: "batchNorm" },
      { kind: "dropout", rate: 0.3 },
      dense,
    );
    const spec = { ...tinySpec, network: mixed };
    const whole = await run(spec, 10);
    const { state } = await slice({ spec, steps: 4, runId: "other" });
    expect(state.weights.map(({ name }) => name)).toContain("batch_normalization_1/moving_mean");
    const rest = await slice({ spec, from: state, step: 4, steps: 6 }, newDesk());
    expect(rest.state).toEqual(whole.state);
  });
});

describe("the evaluation of a run", () => {
  it("counts the test images by their class and what they are taken for", async () => {
    const { state } = await slice({ steps: 80 });
    const progress: number[] = [];
    const evaluation = await desk.evaluate(
      { data: "digits", network: tinyNetwork, weights: state.weights },
      ({ done }) => progress.push(done),
      calm,
    );
    const counted = evaluation.confusion.reduce((sum, count) => sum + count, 0);
    expect([evaluation.done, evaluation.total, counted]).toEqual([300, 300, 300]);
    expect(evaluation.correct).toBeGreaterThan(270);
    expect(progress).toEqual([100]);
  });

  it("refuses weights of another network, and stops when it is cancelled", async () => {
    const { state } = await slice({ steps: 1 });
    const other = { data: "digits", network: network(dense), weights: state.weights } as const;
    await expect(desk.evaluate(other, () => undefined, calm)).rejects.toMatchObject({
      reason: "bad-request",
    });
    const own = { data: "digits", network: tinyNetwork, weights: state.weights } as const;
    const stopped = desk.evaluate(own, () => undefined, AbortSignal.abort());
    await expect(stopped).rejects.toMatchObject({ reason: "cancelled" });
  });
});

describe("a run on other images", () => {
  it("learns from those of the set that it names, and is tried on its test images", async () => {
    const asked: string[] = [];
    const store = new ModelStore(async (url) => {
      asked.push(url);
      return new Response(images.get(url.replace("fashion", "digits")));
    }, "");
    const own = new TrainingDesk(store, () => time++);
    const { state, losses } = await slice({ spec: { ...tinySpec, data: "fashion" } }, own);
    expect(losses).toEqual((await slice()).losses);
    await own.evaluate(
      { data: "fashion", network: tinyNetwork, weights: state.weights },
      () => undefined,
      calm,
    );
    expect(asked).toEqual(["/data/fashion/train.bin.gz", "/data/fashion/test.bin.gz"]);
  });

  /** Two classes that are told apart at once: light on the left, light on the right. */
  function drawn(count: number): DigitSet {
    const labels = Uint8Array.from({ length: count }, (_, image) => (2 * image < count ? 3 : 7));
    const pixels = Uint8Array.from({ length: count * 784 }, (_, at) =>
      at % 28 < 14 === (labels[Math.floor(at / 784)] === 3) ? 255 : 0,
    );
    return { count, side: 28, labels, pixels };
  }
  const flat: NetworkSpec = { inputShape: [784], layers: [dense] };
  const drawnSpec = (data: OwnImages): TrainingSpec => ({
    ...tinySpec,
    network: flat,
    data,
    validateEvery: 10,
  });

  it("learns from the reader's own, looks at a share of each class, and is tried on any", async () => {
    const offline = new TrainingDesk(
      new ModelStore(() => Promise.reject(new Error("offline")), ""),
      () => time++,
    );
    const spec = drawnSpec({ own: drawn(40), heldOut: 0.2 });
    const { state, validation } = await slice({ spec, steps: 20 }, offline);
    expect(validation.map(({ step }) => step)).toEqual([0, 10, 20]);
    expect(validation.at(-1)?.accuracy).toBe(1);
    const others = { data: drawn(10), network: flat, weights: state.weights };
    const { done, correct, confusion } = await offline.evaluate(others, () => undefined, calm);
    expect([done, correct, confusion[33], confusion[77]]).toEqual([10, 10, 5, 5]);
  });

  it("is never looked at where no image is held out", async () => {
    const { validation, divergence } = await slice({
      spec: drawnSpec({ own: drawn(3), heldOut: 0.1 }),
      steps: 20,
    });
    expect(validation).toEqual([]);
    expect(divergence).toBeNull();
  });

  it("is refused where its images are none, and so is a test on such", async () => {
    const broken = { ...drawn(4), labels: Uint8Array.of(1, 2, 3, 12) };
    await expect(slice({ spec: drawnSpec({ own: broken, heldOut: 0 }) })).rejects.toMatchObject({
      reason: "bad-request",
      message: expect.stringContaining("label 12 of image 3"),
    });
    const { state } = await slice({ spec: drawnSpec({ own: drawn(4), heldOut: 0 }), steps: 1 });
    const tried = desk.evaluate(
      { data: broken, network: flat, weights: state.weights },
      () => undefined,
      calm,
    );
    await expect(tried).rejects.toMatchObject({ reason: "bad-request" });
  });
});

describe("the tensors of a desk", () => {
  it("are as many after any number of slices, accidents and evaluations, and none once the run is freed", async () => {
    const before = numTensors();
    const first = await slice({ steps: 2 });
    const working = numTensors();
    const spec = { ...tinySpec, validateEvery: 1 };
    await slice({ spec, step: 2, steps: 3 });
    await slice({ from: first.state, step: 2, steps: 3 });
    await desk.slice(sliceRequest({ step: 5 }), AbortSignal.abort()).catch(() => undefined);
    await slice({ from: first.state, step: 2, steps: 3 });
    await desk.evaluate(
      { data: "digits", network: tinyNetwork, weights: first.state.weights },
      () => undefined,
      calm,
    );
    expect(numTensors()).toBe(working);
    await slice({ spec: { ...tinySpec, learningRate: 0 } }).catch(() => undefined);
    desk.free("run");
    expect(numTensors()).toBe(before);
  });
});
