import { beforeAll, describe, expect, it } from "vitest";
import { meanNearestDistance } from "@/lib/datasets/points/nearest-distance";
import { SAMPLER_KINDS } from "@/lib/diffusion/sampler-steps";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { denoisePoints } from "@/lib/tf/points/denoise-points";
import type { DenoisePointsReply, DenoisePointsRequest } from "@/lib/tf/points/points-protocol";
import { trainPoints } from "@/lib/tf/points/train-points";
import { tensorCounts } from "@/tests/unit/lib/tf/small-net/backends";
import { drawn, taskOf } from "./moons-task";

const moons = drawn("moons", 4000, 90);
const pause = async () => undefined;
let parameters: Float32Array;

beforeAll(async () => {
  await startNodeWasm();
  const trained = await trainPoints(
    { task: taskOf("moons"), from: null, budgetMs: 1e6, steps: 2000 },
    { now: () => 0, pause },
  );
  parameters = trained.network.parameters;
}, 60_000);

function ask(change: Partial<DenoisePointsRequest> = {}): Promise<DenoisePointsReply> {
  return denoisePoints(
    {
      parameters,
      classCount: 2,
      samplers: SAMPLER_KINDS,
      schedule: "straight",
      steps: 40,
      eta: 0,
      count: 300,
      wanted: "each",
      guidance: 1,
      seed: 3,
      grid: null,
      ...change,
    },
    pause,
  );
}

function end(path: Float32Array | undefined, count = 300): Float32Array {
  return path?.slice(-2 * count) ?? new Float32Array(0);
}

function moon(which: number): Float32Array {
  return moons.points.filter((_, at) => moons.classes[at >> 1] === which);
}

describe("denoisePoints after 2,000 steps on the two moons", () => {
  it("lands on the moons with every sampler, and covers them", async () => {
    const { paths } = await ask();
    expect(meanNearestDistance(paths[0]?.slice(0, 600) ?? new Float32Array(0), moons.points)).toBeGreaterThan(
      0.25,
    );
    for (const path of paths) {
      expect(meanNearestDistance(end(path), moons.points)).toBeLessThan(0.06);
      expect(meanNearestDistance(moons.points, end(path))).toBeLessThan(0.12);
    }
  });

  it("lands there on other schedules, too, with the same network", async () => {
    for (const schedule of ["cosine", "linear-beta"] as const) {
      const { paths } = await ask({ schedule, steps: 80 });
      for (const path of paths) expect(meanNearestDistance(end(path), moons.points)).toBeLessThan(0.08);
    }
  });

  it("draws the moon that is asked for, more surely with guidance", async () => {
    for (const wanted of [0, 1]) {
      const [plain, guided] = await Promise.all(
        [1, 2].map(async (guidance) => {
          const { paths } = await ask({ wanted, guidance, samplers: ["ddim"] });
          return meanNearestDistance(end(paths[0]), moon(wanted));
        }),
      );
      expect(plain).toBeLessThan(0.07);
      expect(guided).toBeLessThan(0.1);
    }
  });

  it("goes the same way for Euler as for DDIM without chance, and another with chance", async () => {
    const still = await ask({ samplers: ["ddim", "euler"] });
    const gap = (first: Float32Array, second: Float32Array) =>
      first.reduce((most, value, at) => Math.max(most, Math.abs(value - (second[at] ?? 9))), 0);
    expect(gap(still.paths[0]!, still.paths[1]!)).toBeLessThan(1e-3);
    const stirred = await ask({ samplers: ["ddim", "ddpm"], eta: 1 });
    expect(gap(stirred.paths[0]!, stirred.paths[1]!)).toBeLessThan(1e-2);
    expect(gap(stirred.paths[0]!, still.paths[0]!)).toBeGreaterThan(0.3);
  });

  it("starts all samplers from the same noise and counts what they ask", async () => {
    const { paths, evaluations, times } = await ask({ steps: 10 });
    for (const path of paths) {
      expect(path).toHaveLength(11 * 600);
      expect(path.slice(0, 600)).toEqual(paths[0]?.slice(0, 600));
    }
    expect(evaluations).toEqual([10, 10, 10, 19]);
    expect(times).toEqual(Array.from({ length: 11 }, (_, at) => expect.closeTo(1 - at / 10, 12)));
  });

  it("gives the same points for the same seed, and others for another", async () => {
    const [first, again, other] = await Promise.all([ask(), ask(), ask({ seed: 4 })]);
    expect(again).toEqual(first);
    expect(other.paths).not.toEqual(first?.paths);
  });

  it("has a field that leads from far away to the middle, where noise says nothing yet", async () => {
    const { field } = await ask({
      steps: 4,
      grid: { columns: 8, rows: 8, halfWidth: 3, halfHeight: 3 },
      wanted: null,
    });
    expect(field).toHaveLength(4 * 8 * 8 * 2);
    // At time 1 the best velocity is the mean of the data, 0, less the place: from every corner it points inwards.
    for (const [cell, x, y] of [
      [0, 1, 1],
      [7, -1, 1],
      [56, 1, -1],
      [63, -1, -1],
    ] as const) {
      expect(field[2 * cell]! * x).toBeGreaterThan(1);
      expect(field[2 * cell + 1]! * y).toBeGreaterThan(1);
    }
  });

  it("leaves no tensor behind, also when it is stopped", async () => {
    const before = tensorCounts();
    await ask({ steps: 3 });
    const stopped = denoisePoints({ ...(await requestOf()), steps: 5 }, async () => {
      throw new Error("stopped");
    });
    await expect(stopped).rejects.toThrow("stopped");
    expect(tensorCounts()).toEqual(before);
  });
});

async function requestOf(): Promise<DenoisePointsRequest> {
  return {
    parameters,
    classCount: 2,
    samplers: ["ddpm"],
    schedule: "straight",
    steps: 1,
    eta: 0,
    count: 10,
    wanted: null,
    guidance: 1,
    seed: 1,
    grid: null,
  };
}
