import * as tf from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { QueuedModelClient } from "@/lib/tf/queued-client";
import { ModelWorkerService } from "@/lib/tf/service";
import { createTrainingRun } from "@/lib/tf/training/create-training-run";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import type { TrainingRun, TrainingView } from "@/lib/tf/training/training-run";
import type { WorkerService } from "@/lib/tf/worker-service";
import { CpuHost } from "@/tests/unit/lib/tf/cpu-host";
import { digitsSite, fetchFrom, SITE, type SiteFiles } from "@/tests/unit/lib/tf/digits-site";
import { ServiceSpawner } from "@/tests/unit/lib/tf/spawned-service";
import { tinySpec } from "./tiny-digits";

const spec: TrainingSpec = {
  ...tinySpec,
  network: {
    inputShape: [64],
    layers: [
      { kind: "dense", name: "hidden", units: 12, activation: "relu" },
      { kind: "dense", name: "logits", units: 10, activation: "softmax" },
    ],
  },
  validateEvery: 20,
};
const now = () => performance.now();
const image = new Float32Array(784).fill(0.5);

let files: SiteFiles;
let hosts: CpuHost[];
let spawner: ServiceSpawner;
let client: QueuedModelClient;
let run: TrainingRun;
let reference: TrainingView;

beforeAll(async () => {
  await tf.setBackend("cpu");
  files = await digitsSite();
  setUp();
  begin(120);
  reference = await until("finished");
  tearDown();
});

beforeEach(setUp);
afterEach(tearDown);

function setUp(): void {
  hosts = [];
  connect();
}

function tearDown(): void {
  run?.dispose();
  client.stop();
}

type TrainSliceVerb = WorkerService["trainSlice"];

/** A client of workers that are real, but make at most 20 steps a slice, and do what the test wants them to instead of a slice. */
function connect(
  change: (train: TrainSliceVerb, service: WorkerService, index: number) => TrainSliceVerb = (train) => train,
): void {
  spawner = new ServiceSpawner((index) => {
    const host = new CpuHost();
    hosts.push(host);
    const service = new ModelWorkerService({
      now,
      fetchFile: (url) => fetchFrom(files)(url),
      createHost: () => host,
    });
    const train: TrainSliceVerb = (request) =>
      ModelWorkerService.prototype.trainSlice.call(service, {
        ...request,
        steps: Math.min(request.steps, 20),
      });
    return Object.assign(service, { trainSlice: change(train, service, index) });
  });
  const times = { measureAfterMs: Number.POSITIVE_INFINITY };
  client = new QueuedModelClient({ spawn: spawner.spawn, assetBase: SITE, times });
}

/** Lets something happen as the first worker begins its second slice: in the middle of a run. */
function inTheMiddle(action: (service: WorkerService) => void): void {
  let slices = 0;
  connect((train, service, index) => (request) => {
    if (index === 0 && ++slices === 2) action(service);
    return train(request);
  });
}

function begin(lastStep: number | null, changes: Partial<TrainingSpec> = {}): TrainingRun {
  run = createTrainingRun(client, { ...spec, ...changes }, { lastStep, now });
  run.start();
  return run;
}

/** The view once it is as it should be. */
async function until(
  wanted: TrainingView["status"] | ((view: TrainingView) => boolean),
): Promise<TrainingView> {
  const isReached = (view: TrainingView) =>
    typeof wanted === "string" ? view.status === wanted : wanted(view);
  await vi.waitFor(() => expect(isReached(run.getSnapshot())).toBe(true), { timeout: 15_000, interval: 5 });
  return run.getSnapshot();
}

const atStep = (step: number) => (view: TrainingView) => view.step >= step;

/** Every number of a run that must not depend on what happened to it. */
function outcome({ step, curve, validation, weights }: TrainingView) {
  return { step, curve, validation, weights: weights.map(({ name, values }) => [name, ...values]) };
}

describe("a training run", () => {
  it("does nothing before it is started", async () => {
    run = createTrainingRun(client, spec, { now });
    for (const call of [run.pause, run.stop, run.dismissRelocation]) call.call(run);
    run.goTo(5);
    expect(run.getSnapshot()).toMatchObject({
      status: "idle",
      step: 0,
      lastStep: null,
      curve: [],
      weights: [],
      stepMs: null,
      backend: null,
    });
    expect(run.snapshot()).toBeNull();
    expect(spawner.workers).toHaveLength(0);
  });

  it("learns up to its last step, and shows all that it has learnt", () => {
    const { status, step, curve, validation, weights } = reference;
    expect([status, step, curve.length]).toEqual(["finished", 120, 120]);
    expect(curve.map((point) => point.step)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1));
    expect(curve.at(-1)?.loss).toBeLessThan((curve[0]?.loss ?? 0) / 3);
    expect(validation.map((point) => point.step)).toEqual([0, 20, 40, 60, 80, 100, 120]);
    expect(weights.map(({ name }) => name)).toEqual([
      "hidden/kernel",
      "hidden/bias",
      "logits/kernel",
      "logits/bias",
    ]);
    expect(reference).toMatchObject({
      backend: "wasm",
      parts: 1,
      divergence: null,
      relocation: null,
      failure: null,
    });
    expect(reference.stepMs).toBeGreaterThan(0);
    expect(reference.elapsedMs).toBeGreaterThan(0);
    expect(reference.examplesPerSecond).toBe(0);
  });

  it("shows the first loss as soon as there is one, then several at a time, at most every 50 ms", async () => {
    const seen: { status: string; points: number; atMs: number }[] = [];
    connect((train) => async (request) => {
      if (request.step === 0) await new Promise((resolve) => setTimeout(resolve, 60));
      return train(request);
    });
    begin(400);
    run.subscribe(() => {
      const { status, curve } = run.getSnapshot();
      seen.push({ status, points: curve.length, atMs: now() });
    });
    expect(run.getSnapshot().status).toBe("loading");
    await until("finished");
    expect(seen[0]).toMatchObject({ status: "running", points: 1 });
    expect(seen.at(-1)).toMatchObject({ status: "finished", points: 400 });
    const gaps = seen.slice(1).map(({ atMs }, index) => atMs - (seen[index]?.atMs ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(45);
  });

  it("gives the same snapshot until something changes", async () => {
    begin(20);
    const finished = await until("finished");
    expect(run.getSnapshot()).toBe(finished);
    expect(finished.step).toBe(20);
  });

  it("lets other jobs have their turn", async () => {
    begin(null);
    await until(atStep(5));
    expect(await client.activations("digits", image)).toMatchObject({ ok: true });
    expect(run.getSnapshot().status).toBe("running");
    expect(run.getSnapshot().examplesPerSecond).toBeGreaterThan(0);
  });
});

describe("what the reader does to a run", () => {
  it("pauses it and lets it go on, with the same losses", async () => {
    inTheMiddle(() => run.pause());
    begin(120);
    const paused = await until("paused");
    await client.memory();
    const { step, examplesPerSecond } = await until(atStep(paused.step));
    expect(step).toBeLessThan(120);
    expect(examplesPerSecond).toBe(0);
    run.start();
    expect(outcome(await until("finished"))).toEqual(outcome(reference));
  });

  it("shows no other moment once it has settled after a pause", async () => {
    inTheMiddle(() => run.pause());
    begin(120);
    await until("paused");
    await run.settled();
    const settled = run.snapshot()?.step;
    await client.memory();
    expect(run.snapshot()?.step).toBe(settled);
    expect(settled).toBeGreaterThan(1);
  });

  it("makes it train one step at a time", async () => {
    run = createTrainingRun(client, spec, { now });
    for (const step of [1, 2, 3]) {
      run.stepOnce();
      await until((view) => view.status === "paused" && view.step === step);
    }
    expect(run.getSnapshot().curve).toEqual(reference.curve.slice(0, 3));
  });

  it("goes on after its single step when it is started meanwhile", async () => {
    run = createTrainingRun(client, spec, { lastStep: 20, now });
    run.stepOnce();
    run.start();
    expect((await until("finished")).step).toBe(20);
  });

  it("stops it for good, until it is reset", async () => {
    begin(null);
    await until(atStep(30));
    run.stop();
    const { step } = await until("finished");
    run.start();
    run.stepOnce();
    run.goTo(0);
    expect(await until(({ step: shown }) => shown === 0)).toMatchObject({ status: "finished" });
    run.goTo(step);
    run.reset();
    expect(await until("idle")).toMatchObject({
      step: 0,
      curve: [],
      checkpoints: [],
      weights: [],
      elapsedMs: 0,
    });
    run.start();
    expect((await until(atStep(10))).curve.slice(0, 10)).toEqual(reference.curve.slice(0, 10));
  });

  it("resets it while it runs, with another specification", async () => {
    inTheMiddle(() => {
      run.reset({ ...spec, seed: 2, optimiser: "sgd" });
      run.start();
    });
    begin(120);
    const other = await until("finished");
    expect(other.spec).toMatchObject({ seed: 2, optimiser: "sgd" });
    expect(other.curve).toHaveLength(120);
    expect(other.curve[0]).not.toEqual(reference.curve[0]);
  });

  it("goes back to a checkpoint, and from there along the same way again", async () => {
    begin(120);
    await until("finished");
    run.goTo(60);
    const back = await until("paused");
    const checkpoint = reference.checkpoints.findLast(({ step }) => step <= 60);
    expect(back.step).toBeLessThanOrEqual(60);
    expect(back.curve).toHaveLength(120);
    expect(back.checkpoints.some(({ step }) => step === back.step)).toBe(true);
    expect(checkpoint?.loss).toBeCloseTo(reference.curve[(checkpoint?.step ?? 1) - 1]?.loss ?? Number.NaN, 6);
    expect(run.snapshot()?.step).toBe(back.step);
    run.stepOnce();
    const { curve, validation, checkpoints } = await until(({ step }) => step === back.step + 1);
    expect(curve).toEqual(reference.curve.slice(0, back.step + 1));
    expect(validation.every(({ step }) => step <= back.step + 1)).toBe(true);
    expect(checkpoints.at(-1)?.step).toBe(back.step + 1);
    run.start();
    expect(outcome(await until("finished"))).toEqual(outcome(reference));
  });

  it("goes back to the first weights in the middle of a slice", async () => {
    inTheMiddle(() => run.goTo(0));
    begin(120);
    const first = await until("paused");
    expect(first).toMatchObject({ step: 0 });
    expect(first.checkpoints[0]).toMatchObject({ step: 0, loss: Number.NaN, validation: { step: 0 } });
    run.start();
    expect(outcome(await until("finished"))).toEqual(outcome(reference));
  });

  it("brings weights along, and goes on from them", async () => {
    begin(50);
    await until("finished");
    const state = run.snapshot();
    if (state === null) throw new Error("no state");
    run.dispose();
    run = createTrainingRun(client, { ...spec, seed: 9 }, { lastStep: 120, now });
    run.adopt(spec, state);
    expect(await until("paused")).toMatchObject({ step: 50, spec: { seed: 1 }, curve: [] });
    for (const { values } of state.weights) values.fill(0);
    run.start();
    const view = await until("finished");
    expect(view.curve).toEqual(reference.curve.slice(50));
    expect(outcome(view).weights).toEqual(outcome(reference).weights);
    run.goTo(0);
    expect(await until("paused")).toMatchObject({ step: 50 });
  });

  it("brings weights of another network along, which fails", async () => {
    begin(null);
    await until(atStep(1));
    const state = run.snapshot();
    if (state === null) throw new Error("no state");
    run.adopt(tinySpec, state);
    run.start();
    expect(await until("failed")).toMatchObject({ failure: { reason: "bad-request" } });
  });

  it("disposes of it: nothing is told and nothing asked any more", async () => {
    begin(null);
    await until(atStep(5));
    let told = 0;
    run.subscribe(() => told++);
    run.dispose();
    for (const call of [run.start, run.stepOnce, run.reset, run.stop]) call.call(run);
    await client.memory();
    expect(told).toBe(0);
    expect(await client.trainSlice({ ...requestOf("run-0"), step: 5 })).toMatchObject({
      ok: true,
      value: null,
    });
  });
});

function requestOf(runId: string) {
  return { runId, spec, from: null, step: 0, before: { first: null, last: [] }, steps: 1, budgetMs: 10 };
}

describe("a run whose worker breaks down", () => {
  it("goes on in another one with the same losses, and says so until it is dismissed", async () => {
    inTheMiddle(() => spawner.workers[0]?.crash("out of luck"));
    begin(120);
    const view = await until("finished");
    expect(outcome(view)).toEqual(outcome(reference));
    expect(spawner.workers).toHaveLength(2);
    expect(view.relocation).toMatchObject({ from: "worker", to: "wasm" });
    expect(view.relocation?.step).toBeGreaterThan(0);
    run.dismissRelocation();
    expect((await until(({ relocation }) => relocation === null)).status).toBe("finished");
  });

  it("is given up after three accidents without a step, and can be started again", async () => {
    let slices = 0;
    connect((train) => (request) => {
      slices++;
      return slices > 1 && slices < 5 ? Promise.reject(new Error("bug")) : train(request);
    });
    begin(120);
    const failed = await until("failed");
    expect(failed.failure).toEqual({ reason: "worker-crashed", detail: "bug" });
    expect(spawner.workers).toHaveLength(3);
    run.start();
    const finished = await until("finished");
    expect(finished.failure).toBeNull();
    expect(outcome(finished)).toEqual(outcome(reference));
  });

  it("stays paused, and goes on from its state, if it was paused then", async () => {
    inTheMiddle(() => run.pause());
    begin(120);
    await until("paused");
    await client.memory();
    spawner.workers[0]?.crash("out of luck");
    run.start();
    expect(outcome(await until("finished"))).toEqual(outcome(reference));
  });
});

describe("a run whose device is lost", () => {
  it("goes on on the next backend with the same losses, and says so", async () => {
    inTheMiddle((service) => setTimeout(() => service.loseDevice(), 2));
    begin(120);
    const view = await until("finished");
    expect(outcome(view)).toEqual(outcome(reference));
    expect(spawner.workers).toHaveLength(1);
    expect(view).toMatchObject({ backend: "cpu", relocation: { from: "wasm", to: "cpu" } });
  });

  it("fails when no backend is left", async () => {
    inTheMiddle((service) => {
      hosts[0]?.broken.add("cpu");
      service.loseDevice();
    });
    begin(120);
    expect(await until("failed")).toMatchObject({ failure: { reason: "backend-lost" } });
  });
});

describe("a run that can't go on", () => {
  it("says so when memory runs out, and goes on from its last state when it is started again", async () => {
    let slices = 0;
    connect((train) => async (request) => {
      slices++;
      return slices === 2
        ? { ok: false, reason: "out-of-memory", detail: "allocation failed" }
        : train(request);
    });
    begin(120);
    const { step } = await until("failed");
    expect(run.snapshot()?.step).toBe(step);
    run.start();
    expect(outcome(await until("finished"))).toEqual(outcome(reference));
  });

  it("says that there are no images, or nothing to train", async () => {
    files = new Map(files);
    const path = "/data/digits/train.bin.gz";
    const images = files.get(path);
    files.delete(path);
    begin(5);
    expect(await until("failed")).toMatchObject({ failure: { reason: "data-missing" }, step: 0 });
    if (images) files.set(path, images);
    run.start();
    await until("finished");
    run.reset({ ...spec, batch: 0 });
    run.start();
    expect(await until("failed")).toMatchObject({ failure: { reason: "bad-request" } });
  });

  it("is paused when the page ends the worker", async () => {
    begin(null);
    await until(atStep(5));
    client.stop();
    await until("paused");
    run.start();
    await until("running");
  });

  it("stands still where it went wrong, and goes on only from before", async () => {
    begin(null, { optimiser: "momentum", learningRate: 10, validateEvery: 0 });
    const diverged = await until("finished");
    expect(diverged.divergence).not.toBeNull();
    expect(diverged.curve).toHaveLength(diverged.step);
    run.start();
    expect(run.getSnapshot()).toBe(diverged);
    run.goTo(0);
    await until("paused");
    run.start();
    const again = await until("finished");
    expect(again.divergence).toEqual(diverged.divergence);
    expect(outcome(again)).toEqual(outcome(diverged));
  });
});

describe("the tensors of a run", () => {
  it("are as many after any number of starts, pauses, steps, stops and resets, and none once it is disposed", async () => {
    await client.memory();
    const numTensors = () => tf.memory().numTensors;
    const before = numTensors();
    const counts: number[] = [];
    run = createTrainingRun(client, spec, { now });
    for (let cycle = 0; cycle < 4; cycle++) {
      run.start();
      await until(atStep(6));
      run.pause();
      await client.memory();
      run.goTo(3);
      run.stepOnce();
      await until("paused");
      run.start();
      await until(atStep(12));
      run.pause();
      await client.memory();
      counts.push(numTensors());
      run.stop();
      run.reset();
      await client.memory();
      counts.push(numTensors());
    }
    expect(new Set(counts.filter((_, index) => index % 2 === 0)).size).toBe(1);
    expect(counts.filter((_, index) => index % 2 === 1)).toEqual([before, before, before, before]);
    run.start();
    await until(atStep(6));
    run.dispose();
    await client.memory();
    expect(numTensors()).toBe(before);
  });
});
