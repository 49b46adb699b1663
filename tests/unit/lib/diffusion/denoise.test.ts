import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { denoise, evenTimes } from "@/lib/diffusion/denoise";
import {
  cosine,
  linearBeta,
  type NoiseSchedule,
  shiftedCosine,
  straightPath,
} from "@/lib/diffusion/noise-schedule";
import { SAMPLER_KINDS } from "@/lib/diffusion/sampler-steps";
import { largestGap } from "./arbitraries";
import { exactJob, flowOf, lastOf, momentsOf, normalNumbers } from "./gaussian-data";

const DATA = { mean: 0.7, deviation: 0.4 };
const SCHEDULES = [linearBeta(), cosine(), shiftedCosine(0.5), straightPath()];
const COUNT = 5_000;

/** How far a sampler of the flow ends from where the flow goes, on average. */
async function flowError(sampler: "euler" | "heun" | "ddim", schedule: NoiseSchedule, steps: number) {
  const start = Float32Array.of(-2, -1, -0.3, 0.5, 1.4, 2.2);
  // Short of time 0, where the last step of Heun's method is one of Euler's, and of pure noise, where levels hardly change.
  const times = evenTimes(steps).map((time) => 0.15 + 0.75 * time);
  const end = await lastOf(exactJob({ data: DATA, schedule, sampler, steps, start, times }));
  const [from, to] = [schedule.at(0.9), schedule.at(0.15)];
  const exact = start.map((value) => flowOf(value, from, to, DATA));
  return end.reduce((sum, value, at) => sum + Math.abs(value - exact[at]!), 0) / start.length;
}

describe("denoise with a network that knows its normal data", () => {
  for (const schedule of SCHEDULES) {
    for (const sampler of SAMPLER_KINDS) {
      it(`lands on the data's mean and deviation: ${sampler}, ${schedule.id}`, async () => {
        const start = normalNumbers(COUNT, 1);
        // Its variance β̃ is right for data without any spread only: what that leaves out fades with the size of a step.
        const steps = sampler === "ddpm" ? 400 : 100;
        const end = momentsOf(await lastOf(exactJob({ data: DATA, schedule, sampler, steps, start })));
        // Four standard errors of the draws, and what the steps leave.
        expect(Math.abs(end.mean - DATA.mean)).toBeLessThan((4 * DATA.deviation) / Math.sqrt(COUNT) + 0.02);
        expect(Math.abs(end.deviation / DATA.deviation - 1)).toBeLessThan(4 / Math.sqrt(2 * COUNT) + 0.03);
      });
    }

    it(`lands nearer with more steps, Heun's method by the square and Euler's in proportion: ${schedule.id}`, async () => {
      for (const [sampler, order] of [
        ["euler", 1],
        ["ddim", 1],
        ["heun", 2],
      ] as const) {
        const [few, many] = [await flowError(sampler, schedule, 16), await flowError(sampler, schedule, 64)];
        const measured = Math.log(few / many) / Math.log(4);
        expect(measured).toBeGreaterThan(order - 0.25);
        expect(measured).toBeLessThan(order + 0.5);
      }
      expect(await flowError("heun", schedule, 16)).toBeLessThan(
        (await flowError("euler", schedule, 16)) / 4,
      );
    });

    it(`goes the same way with DDIM, η = 0, as with Euler, and with η = 1 as with DDPM: ${schedule.id}`, async () => {
      const chain = { data: DATA, schedule, steps: 20, start: normalNumbers(100, 2) };
      const end = (sampler: "ddim" | "euler" | "ddpm", eta: number) =>
        lastOf(exactJob({ ...chain, sampler, eta }));
      expect(largestGap(await end("ddim", 0), await end("euler", 0))).toBeLessThan(1e-4);
      expect(largestGap(await end("ddim", 1), await end("ddpm", 0))).toBeLessThan(1e-4);
    });
  }

  it("comes nearer to the data's deviation with more steps of DDPM", async () => {
    for (const schedule of SCHEDULES) {
      const gaps = await Promise.all(
        [4, 20, 100].map(async (steps) => {
          const job = exactJob({
            data: DATA,
            schedule,
            sampler: "ddpm",
            steps,
            start: normalNumbers(COUNT, 6),
          });
          return Math.abs(momentsOf(await lastOf(job)).deviation - DATA.deviation);
        }),
      );
      expect(gaps[1]).toBeLessThan(gaps[0]!);
      expect(gaps[2]).toBeLessThan(gaps[1]!);
    }
  });

  it("keeps the deviation for any stochasticity in between", async () => {
    const start = normalNumbers(COUNT, 3);
    for (const eta of [0.3, 0.6]) {
      const job = exactJob({ data: DATA, schedule: cosine(), sampler: "ddim", steps: 100, eta, start });
      const end = momentsOf(await lastOf(job));
      expect(Math.abs(end.deviation / DATA.deviation - 1)).toBeLessThan(0.04);
    }
  });
});

describe("denoise", () => {
  it("gives every step with its time, and ends on the image that the network sees last", async () => {
    const job = exactJob({
      data: DATA,
      schedule: straightPath(),
      sampler: "euler",
      steps: 4,
      start: normalNumbers(3, 1),
    });
    const seen: { index: number; time: number }[] = [];
    let last: { x: Float32Array; image: Float32Array } | null = null;
    for await (const step of denoise(job)) {
      seen.push({ index: step.index, time: step.time });
      last = step;
    }
    expect(seen).toEqual([0.75, 0.5, 0.25, 0].map((time, at) => ({ index: at + 1, time })));
    expect(largestGap(last?.x ?? [], last?.image ?? [0])).toBeLessThan(1e-6);
  });

  it("goes on from the middle as it did the first time, with every sampler", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLER_KINDS),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...SCHEDULES),
        async (sampler, at, schedule) => {
          const job = exactJob({
            data: DATA,
            schedule,
            sampler,
            steps: 10,
            eta: 0.7,
            start: normalNumbers(8, 4),
          });
          let middle = job.start;
          for await (const step of denoise(job)) if (step.index === at) middle = step.x;
          const resumed = await lastOf({ ...job, start: middle, times: job.times.slice(at) });
          expect([...resumed]).toEqual([...(await lastOf(job))]);
        },
      ),
    );
  });

  it("asks the network only for the steps that are taken", async () => {
    let asked = 0;
    const job = exactJob({
      data: DATA,
      schedule: cosine(),
      sampler: "ddim",
      steps: 50,
      start: normalNumbers(2, 1),
    });
    const predict = (x: Float32Array) => {
      asked += 1;
      return x;
    };
    for await (const { index } of denoise({ ...job, predict })) if (index === 3) break;
    expect(asked).toBe(3);
  });

  it("asks twice a step for Heun's method, but for the last one, which ends without noise", async () => {
    let asked = 0;
    const job = exactJob({
      data: DATA,
      schedule: straightPath(),
      sampler: "heun",
      steps: 5,
      start: normalNumbers(2, 1),
    });
    const predict = (x: Float32Array) => {
      asked += 1;
      return x;
    };
    await lastOf({ ...job, predict });
    expect(asked).toBe(9);
  });

  it("keeps every image within the bounds it is given", async () => {
    const job = exactJob({
      data: { mean: 3, deviation: 1 },
      schedule: cosine(),
      sampler: "ddpm",
      steps: 30,
      start: normalNumbers(50, 1),
    });
    for await (const { image } of denoise({ ...job, clip: 1 })) {
      expect(Math.max(...image.map(Math.abs))).toBeLessThanOrEqual(1);
    }
  });
});
