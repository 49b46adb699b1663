import { describe, expect, it, vi } from "vitest";
import { denoiseRequest } from "@/components/widgets/diffusion-2d/denoise-request";
import { diffusion2dModel } from "@/components/widgets/diffusion-2d/diffusion-2d.model";
import { diffusion2dProps } from "@/components/widgets/diffusion-2d/diffusion-2d.props";
import { SampleDesk } from "@/components/widgets/diffusion-2d/sample-desk";
import type { DenoisePointsReply, DenoisePointsRequest } from "@/lib/tf/points/points-protocol";
import type { Result } from "@/lib/tf/protocol";

const state = diffusion2dModel.init(diffusion2dProps.parse({}));
const requestWith = (seed: number) =>
  denoiseRequest({ ...state, seed }, { parameters: Float32Array.of(seed), classCount: 2 }, { isLive: false });

const reply: Result<DenoisePointsReply> = {
  ok: true,
  backend: "wasm",
  elapsedMs: 100,
  value: { times: [1, 0], paths: [], evaluations: [], field: new Float32Array(0) },
};

/** A client whose jobs wait until `answer` is called. */
function waitingDrawer() {
  const waiting: ((result: Result<DenoisePointsReply>) => void)[] = [];
  const seeds: number[] = [];
  const client = {
    denoisePoints(request: DenoisePointsRequest): Promise<Result<DenoisePointsReply>> {
      seeds.push(request.seed);
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
  const answer = async (result: Result<DenoisePointsReply> = reply) => {
    waiting.shift()?.(result);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { client, seeds, answer };
}

describe("the desk that draws points", () => {
  it("draws the newest of what was wanted while it was busy, and nothing in between", async () => {
    const { client, seeds, answer } = waitingDrawer();
    const desk = new SampleDesk(client, () => 0);
    for (const seed of [1, 2, 3]) desk.want(requestWith(seed), { isLive: false });
    await answer();
    await answer();
    expect(seeds).toEqual([1, 3]);
    expect(desk.getSnapshot()).toMatchObject({ isWaiting: false, backend: "wasm", failure: null });
    expect(desk.getSnapshot().request?.seed).toBe(3);
  });

  it("leaves two thirds of the worker's time to a network that trains", async () => {
    vi.useFakeTimers();
    const { client, seeds, answer } = waitingDrawer();
    const desk = new SampleDesk(client, () => Date.now());
    desk.want(requestWith(1), { isLive: true });
    await answer();
    desk.want(requestWith(2), { isLive: true });
    vi.advanceTimersByTime(190);
    expect(seeds).toEqual([1]);
    vi.advanceTimersByTime(20);
    expect(seeds).toEqual([1, 2]);
    await answer();
    // The last network, once training is over, is drawn at once.
    desk.want(requestWith(3), { isLive: false });
    expect(seeds).toEqual([1, 2, 3]);
    vi.useRealTimers();
  });

  it("says why it failed, and tries again when it is told to", async () => {
    const { client, seeds, answer } = waitingDrawer();
    const desk = new SampleDesk(client, () => 0);
    desk.want(requestWith(1), { isLive: false });
    await answer({ ok: false, reason: "worker-crashed", detail: "" });
    expect(desk.getSnapshot()).toMatchObject({ failure: "worker-crashed", isWaiting: false });
    desk.retry();
    await answer();
    expect(desk.getSnapshot().failure).toBeNull();
    expect(seeds).toEqual([1, 1]);
  });

  it("shows nothing once nothing is wanted", async () => {
    const { client, answer } = waitingDrawer();
    const desk = new SampleDesk(client, () => 0);
    desk.want(requestWith(1), { isLive: false });
    desk.want(null, { isLive: false });
    await answer();
    expect(desk.getSnapshot().reply).toBeNull();
  });
});
