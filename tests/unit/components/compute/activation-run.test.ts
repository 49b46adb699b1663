import { describe, expect, it } from "vitest";
import { ActivationRun, type ActivationService } from "@/components/compute/activation-run";
import { layerMaps } from "@/components/widgets/digit-reader/layer-maps";
import type { LayerActivation, ModelInfo, Result } from "@/lib/tf/protocol";
import {
  forward,
  randomImage,
  randomWeights,
} from "@/tests/unit/components/widgets/digit-reader/fake-network";

const weights = randomWeights(1);

/** A service whose answers come when the test says so. */
function heldService() {
  const answers: ((result: Result<readonly LayerActivation[]>) => void)[] = [];
  const images: Float32Array[] = [];
  const info: ModelInfo = { id: "digits", parameters: 5994, weights };
  const service: ActivationService = {
    givenActivations: async () => ({ ok: false, reason: "bad-request", detail: "" }),
    freeGiven: () => undefined,
    loadModel: async () => ({ ok: true, value: info, backend: "cpu", elapsedMs: 1 }),
    activations: (_id, image) => {
      images.push(image);
      return new Promise((resolve) => answers.push(resolve));
    },
  };
  const answer = async (index: number) => {
    answers[index]?.({
      ok: true,
      value: forward(images[index] as Float32Array, weights),
      backend: "cpu",
      elapsedMs: 2,
    });
    await Promise.resolve();
  };
  const fail = async (index: number, reason: "cancelled" | "worker-crashed") => {
    answers[index]?.({ ok: false, reason, detail: "" });
    await Promise.resolve();
  };
  return { service, answer, fail, images };
}

function startRun() {
  const held = heldService();
  const painted: (number | null)[] = [];
  const measured: number[] = [];
  const run = new ActivationRun(held.service, {
    model: "digits",
    key: "key",
    read: layerMaps,
    onPainted: (start) => measured.push(start),
  });
  run.addPainter((maps) => painted.push(maps?.image[0] ?? null));
  return { ...held, run, painted, measured };
}

const imageOf = (mark: number) => {
  const image = randomImage(7);
  image[0] = mark;
  return image;
};

describe("ActivationRun", () => {
  it("paints the maps of an image before it says that it is done", async () => {
    const { run, answer, painted, measured } = startRun();
    const seen: unknown[] = [];
    run.subscribe(() => seen.push([run.getSnapshot().status, painted.length]));
    run.show(imageOf(1), 123);
    await answer(0);
    expect(painted).toEqual([null, 1]);
    expect(seen.at(-1)).toEqual(["done", 2]);
    expect(measured).toEqual([123]);
  });

  it("paints an older image while a newer one is under way, and is done with the newer", async () => {
    const { run, answer, painted } = startRun();
    run.show(imageOf(1), 0);
    run.show(imageOf(2), 0);
    await answer(0);
    expect(run.getSnapshot().status).toBe("running");
    await answer(1);
    expect(run.getSnapshot().status).toBe("done");
    expect(painted).toEqual([null, 1, 2]);
  });

  it("never paints an older image over a newer one", async () => {
    const { run, answer, painted } = startRun();
    run.show(imageOf(1), 0);
    run.show(imageOf(2), 0);
    await answer(1);
    await answer(0);
    expect(painted).toEqual([null, 2]);
  });

  it("doesn't mind that a waiting image was replaced", async () => {
    const { run, answer, fail } = startRun();
    run.show(imageOf(1), 0);
    run.show(imageOf(2), 0);
    await fail(0, "cancelled");
    expect(run.getSnapshot().failure).toBeNull();
    await answer(1);
    expect(run.getSnapshot().status).toBe("done");
  });

  it("tells why the newest image failed, and reads the same one again on retry", async () => {
    const { run, answer, fail, images } = startRun();
    run.show(imageOf(3), 0);
    await fail(0, "worker-crashed");
    expect(run.getSnapshot()).toMatchObject({ status: "failed", failure: "worker-crashed" });
    run.retry();
    await answer(1);
    expect(images[1]).toBe(images[0]);
    expect(run.getSnapshot()).toMatchObject({ status: "done", failure: null });
  });

  it("clears the canvases for an empty drawing, whatever still comes", async () => {
    const { run, answer, painted } = startRun();
    run.show(imageOf(1), 0);
    run.clear(false);
    await answer(0);
    expect(painted).toEqual([null, null]);
    expect(run.getSnapshot()).toMatchObject({ status: "idle", maps: null });
  });
});
