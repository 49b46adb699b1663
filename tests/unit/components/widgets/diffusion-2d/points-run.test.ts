import { describe, expect, it, vi } from "vitest";
import {
  CHECKPOINT_STEPS,
  lookedAt,
  PointsRun,
  RUN_STEPS,
} from "@/components/widgets/diffusion-2d/points-run";
import type { PointsTask } from "@/lib/tf/points/points-protocol";
import type { Result } from "@/lib/tf/protocol";
import { trained, waitingTrainer } from "./fake-trainer";

const task: PointsTask = { points: Float32Array.of(0, 0), classes: Uint8Array.of(0), classCount: 1, seed: 1 };
const instant = { trainPoints: async (request: Parameters<typeof trained>[0]) => trained(request) };

async function finished(run: PointsRun): Promise<void> {
  await vi.waitFor(() => expect(run.getSnapshot().status).not.toBe("running"));
}

describe("a run of the plane", () => {
  it("trains to its end, keeps a moment every hundred steps, and goes on from there", async () => {
    const run = new PointsRun(instant, task);
    run.start();
    await finished(run);
    const view = run.getSnapshot();
    expect(view).toMatchObject({ status: "done", step: RUN_STEPS, target: RUN_STEPS, backend: "wasm" });
    expect(view.losses).toHaveLength(RUN_STEPS / 25);
    expect(view.losses[0]?.[0]).toBe(25);
    expect(view.losses.at(-1)?.[0]).toBe(RUN_STEPS);
    expect(view.checkpoints.map(({ step }) => step)).toEqual(
      Array.from({ length: RUN_STEPS / CHECKPOINT_STEPS + 1 }, (_, at) => at * CHECKPOINT_STEPS),
    );
    run.start();
    await finished(run);
    expect(run.getSnapshot().step).toBe(2 * RUN_STEPS);
  });

  it("has weights to draw with before its first step", async () => {
    const run = new PointsRun(instant, task);
    await run.prepare();
    expect(run.getSnapshot()).toMatchObject({ status: "idle", step: 0, losses: [] });
    expect([...(lookedAt(run.getSnapshot())?.parameters ?? [])]).toEqual([0]);
  });

  it("pauses with what was done, and goes on from the same step", async () => {
    const { client, requests, answer } = waitingTrainer();
    const run = new PointsRun(client, task);
    run.start();
    await answer();
    run.pause();
    await answer();
    expect(run.getSnapshot()).toMatchObject({ status: "paused", step: 200 });
    expect(requests).toHaveLength(2);
    run.start();
    await answer();
    expect(requests[2]?.from?.step).toBe(200);
    run.pause();
  });

  it("trains once only, however often it is paused and started", async () => {
    const { client, requests, answer } = waitingTrainer();
    const run = new PointsRun(client, task);
    run.start();
    run.pause();
    run.start();
    run.start();
    await answer();
    expect(requests.map(({ from }) => from?.step ?? 0)).toEqual([0, 100]);
    run.pause();
  });

  it("forgets everything but the first weights when it is reset, also what is still on its way", async () => {
    const { client, answer } = waitingTrainer();
    const run = new PointsRun(client, task);
    run.start();
    await answer();
    run.reset();
    await answer();
    expect(run.getSnapshot()).toMatchObject({ status: "idle", step: 0, losses: [] });
    expect(run.getSnapshot().checkpoints.map(({ step }) => step)).toEqual([0]);
  });

  it("looks back at moments that were kept, and at the newest again", async () => {
    const run = new PointsRun(instant, task);
    run.start();
    await finished(run);
    run.goTo(300);
    expect(lookedAt(run.getSnapshot())?.step).toBe(300);
    run.goTo(null);
    expect(lookedAt(run.getSnapshot())?.step).toBe(RUN_STEPS);
  });

  it("says why it stopped, and tries again", async () => {
    let isBroken = true;
    const failing: Result<never> = { ok: false, reason: "out-of-memory", detail: "" };
    const run = new PointsRun(
      { trainPoints: async (request) => (isBroken ? failing : trained(request)) },
      task,
    );
    run.start();
    await finished(run);
    expect(run.getSnapshot()).toMatchObject({ status: "failed", failure: "out-of-memory" });
    isBroken = false;
    run.start();
    await finished(run);
    expect(run.getSnapshot()).toMatchObject({ status: "done", failure: null });
  });

  it("ends where training diverges", async () => {
    const run = new PointsRun(
      {
        trainPoints: async (request) => {
          const reply = trained(request);
          return reply.ok ? { ...reply, value: { ...reply.value, hasDiverged: true } } : reply;
        },
      },
      task,
    );
    run.start();
    await finished(run);
    expect(run.getSnapshot()).toMatchObject({ status: "diverged", canContinue: false });
  });
});
