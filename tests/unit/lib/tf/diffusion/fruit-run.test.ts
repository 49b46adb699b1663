import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DiffusionDesk } from "@/lib/tf/diffusion/diffusion-desk";
import type {
  FruitSliceRequest,
  FruitTrainingSpec,
  FruitTrainingState,
} from "@/lib/tf/diffusion/diffusion-protocol";
import { FruitRun } from "@/lib/tf/diffusion/fruit-run";
import { openFruitRun, packFruitRun } from "@/lib/tf/diffusion/run-file";
import { failureOf } from "@/lib/tf/failure";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { startNodeWasm } from "@/lib/tf/node-wasm";

beforeAll(() => startNodeWasm());
afterAll(() => tf.setBackend("cpu"));

const spec: FruitTrainingSpec = {
  network: "small",
  seed: 1,
  heldOut: [{ fruit: "banana", colour: "green" }],
  batch: 4,
  learningRate: 0.002,
  images: 24,
};
const order = {
  images: [{ prompt: { fruit: "apple", colour: "red" }, seed: 1 }],
  steps: 2,
  guidance: 1,
} as const;

/** A worker that is only its desk. @param forgets - before which calls it forgets the run */
function deskClient(forgets: readonly number[] = []) {
  let desk = new DiffusionDesk(
    async () => new Response(null, { status: 404 }),
    "",
    () => performance.now(),
  );
  const requests: FruitSliceRequest[] = [];
  return {
    requests,
    freeRun: (id: string) => desk.free(id),
    async learnFruits(request: FruitSliceRequest) {
      if (forgets.includes(requests.length))
        desk = new DiffusionDesk(
          async () => new Response(null, { status: 404 }),
          "",
          () => performance.now(),
        );
      requests.push(request);
      try {
        const value = await desk.learn({ ...request, steps: Math.min(2, request.steps) }, nextMacrotask);
        return { ok: true, value, backend: "wasm", elapsedMs: 1 } as const;
      } catch (error) {
        const failed = failureOf(error, false);
        if (failed === null) throw error;
        return failed;
      }
    },
  };
}

function open(client: ReturnType<typeof deskClient>, change: Partial<FruitTrainingSpec> = {}) {
  return new FruitRun(client, {
    spec: { ...spec, ...change },
    from: null,
    order,
    now: () => performance.now(),
  });
}

/** Are two runs at the same place, to the last bit? */
function isSameState(a: FruitTrainingState | null, b: FruitTrainingState | null): boolean {
  if (a === null || b === null || a.step !== b.step || a.images !== b.images) return false;
  const bytes = (array: Float32Array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return (["weights", "mean", "first", "second"] as const).every((name) =>
    bytes(a[name]).equals(bytes(b[name])),
  );
}

/** Resolves once the run's view is so. */
function until(run: FruitRun, isSo: (view: ReturnType<FruitRun["getSnapshot"]>) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => isSo(run.getSnapshot()) && resolve();
    run.subscribe(check);
    check();
  });
}

describe("a run that learns to draw fruits", () => {
  it("learns to its end, tells its losses, and draws on the way", async () => {
    const run = open(deskClient());
    run.start();
    await until(run, ({ status }) => status === "finished");
    const view = run.getSnapshot();
    expect(view).toMatchObject({ step: 6, images: 24, backend: "wasm" });
    expect(view.losses.length).toBeGreaterThan(2);
    expect(view.losses.at(-1)!.loss).toBeLessThan(view.losses[0]!.loss);
    expect(view.samples?.pixels).toHaveLength(16 * 16 * 3);
    run.dispose();
  });

  it("ends where it would have without a worker that forgets it", async () => {
    const [steady, shaken] = [open(deskClient()), open(deskClient([2, 4]))];
    for (const run of [steady, shaken]) {
      run.start();
      await until(run, ({ status }) => status === "finished");
    }
    const [first, second] = [await steady.snapshot(), await shaken.snapshot()];
    expect(second?.step).toBe(first?.step);
    expect(isSameState(first, second)).toBe(true);
  });

  it("stops when it is paused, and goes on", async () => {
    const run = open(deskClient());
    run.start();
    await until(run, ({ step }) => step >= 2);
    run.pause();
    const state = await run.snapshot();
    await until(run, ({ status, step }) => status === "paused" && step === state?.step);
    run.start();
    await until(run, ({ status }) => status === "finished");
  });

  it("goes on from its file as it would have without", async () => {
    const run = open(deskClient());
    run.start();
    await until(run, ({ step }) => step >= 2);
    run.pause();
    const state = await run.snapshot();
    if (state === null) throw new Error("nothing to keep");
    const opened = openFruitRun({
      name: "run.zip",
      bytes: packFruitRun({ spec, state }, "2026-11-29T00:00:00.000Z"),
    });
    if (!opened.ok) throw new Error(opened.problem.reason);
    expect(opened.run.spec).toEqual(spec);
    expect(isSameState(opened.run.state, state)).toBe(true);
    const again = new FruitRun(deskClient(), { ...opened.run, from: opened.run.state, order, now: () => 0 });
    for (const one of [run, again]) {
      one.start();
      await until(one, ({ status }) => status === "finished");
    }
    expect(isSameState(await again.snapshot(), await run.snapshot())).toBe(true);
  });

  it("is told where it stands while it goes on, and isn't disturbed by it", async () => {
    const [steady, asked] = [open(deskClient()), open(deskClient())];
    for (const run of [steady, asked]) run.start();
    await until(asked, ({ step }) => step >= 1);
    const state = await asked.snapshot();
    expect(state?.step).toBeGreaterThanOrEqual(1);
    for (const run of [steady, asked]) await until(run, ({ status }) => status === "finished");
    expect(isSameState(await asked.snapshot(), await steady.snapshot())).toBe(true);
  });

  it("asks nothing of the worker while it is held, and goes on once it is released", async () => {
    const client = deskClient();
    const run = open(client);
    run.hold();
    expect(run.getSnapshot().isHeld).toBe(false);
    run.start();
    await until(run, ({ isHeld }) => isHeld);
    await nextMacrotask();
    expect(client.requests).toHaveLength(0);
    run.release();
    await until(run, ({ step }) => step >= 1);
    run.hold();
    await run.snapshot();
    const asked = client.requests.length;
    await nextMacrotask();
    expect(client.requests).toHaveLength(asked);
    run.release();
    await until(run, ({ status }) => status === "finished");
    expect(run.getSnapshot()).toMatchObject({ isHeld: false, step: 6 });
  });

  it("says why it can't learn", async () => {
    const run = open(deskClient(), { learningRate: 1e30 });
    run.start();
    await until(run, ({ status }) => status === "failed");
    expect(run.getSnapshot().failure?.reason).toBe("bad-request");
  });
});

describe("the file of a run", () => {
  const file = (bytes: Uint8Array) => openFruitRun({ name: "run.zip", bytes });

  it.each([new Uint8Array(), new Uint8Array(100).fill(7)])("is refused where it is none", (bytes) => {
    expect(file(bytes)).toMatchObject({ ok: false, problem: { reason: "not-an-archive" } });
  });

  it("is refused where it is cut short", async () => {
    const run = open(deskClient());
    run.start();
    await until(run, ({ step }) => step >= 1);
    run.pause();
    const state = await run.snapshot();
    if (state === null) throw new Error("nothing to keep");
    const bytes = packFruitRun({ spec, state }, "2026-11-29T00:00:00.000Z");
    expect(file(bytes.slice(0, bytes.length / 2)).ok).toBe(false);
  });
});
