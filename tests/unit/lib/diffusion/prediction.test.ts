import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosine, straightPath } from "@/lib/diffusion/noise-schedule";
import {
  addNoise,
  clipEstimate,
  convertPrediction,
  PREDICTION_KINDS,
  predictionTarget,
  readPrediction,
} from "@/lib/diffusion/prediction";
import { anySchedule, largestGap, middleTime, preservingSchedule, values } from "./arbitraries";

const kind = fc.constantFrom(...PREDICTION_KINDS);

describe("readPrediction", () => {
  it("finds the image and the noise that x was made of in any perfect prediction", () => {
    fc.assert(
      fc.property(
        anySchedule,
        middleTime,
        values(6),
        values(6),
        kind,
        (schedule, time, image, noise, said) => {
          const level = schedule.at(time);
          fc.pre(level.noise > 0.02 && level.signal > 0.02);
          const x = addNoise(image, noise, level);
          const target = predictionTarget(said, { image, noise }, { schedule, time });
          const read = readPrediction(said, target, { x, schedule, time });
          const tolerance = 2e-5 / Math.min(level.noise, level.signal);
          expect(largestGap(read.image, image)).toBeLessThan(tolerance);
          expect(largestGap(read.noise, noise)).toBeLessThan(tolerance);
        },
      ),
    );
  });

  it("makes up x again from whatever is predicted", () => {
    fc.assert(
      fc.property(anySchedule, middleTime, values(6), values(6), kind, (schedule, time, x, said, what) => {
        const level = schedule.at(time);
        fc.pre(level.noise > 0.02 && level.signal > 0.02);
        const { image, noise } = readPrediction(what, said, { x, schedule, time });
        expect(largestGap(addNoise(image, noise, level), x)).toBeLessThan(1e-4);
      }),
    );
  });

  it("refuses what x can't tell: the image from the noise where there is no signal, and the reverse", () => {
    const [x, schedule] = [Float32Array.of(1), straightPath()];
    expect(() => readPrediction("noise", x, { x, schedule, time: 1 })).toThrow(RangeError);
    expect(() => readPrediction("image", x, { x, schedule, time: 0 })).toThrow(RangeError);
  });

  it("reads a velocity at both ends", () => {
    const schedule = straightPath();
    const [image, noise] = [Float32Array.of(0.5), Float32Array.of(-2)];
    const velocity = Float32Array.of(-2.5);
    expect(readPrediction("velocity", velocity, { x: image, schedule, time: 0 })).toEqual({ image, noise });
    expect(readPrediction("velocity", velocity, { x: noise, schedule, time: 1 })).toEqual({ image, noise });
  });
});

describe("convertPrediction", () => {
  it("comes back to where it began, by any way round", () => {
    fc.assert(
      fc.property(
        anySchedule,
        middleTime,
        values(4),
        values(4),
        fc.tuple(kind, kind),
        (schedule, time, x, said, [from, to]) => {
          const { signal, noise } = schedule.at(time);
          fc.pre(noise > 0.1 && signal > 0.1);
          const state = { x, schedule, time };
          const there = convertPrediction(said, { from, to }, state);
          const back = convertPrediction(there, { from: to, to: from }, state);
          expect(largestGap(back, said)).toBeLessThan(2e-4);
        },
      ),
    );
  });
});

describe("predictionTarget", () => {
  it("gives a velocity that is the derivative of x by the angle, or by the time on the straight path", () => {
    fc.assert(
      fc.property(preservingSchedule, middleTime, values(3), values(3), (schedule, time, image, noise) => {
        const { signal, noise: sigma } = schedule.at(time);
        const angle = Math.atan2(sigma, signal);
        const along = (at: number, by: number) =>
          Math.cos(angle + by) * image[at]! + Math.sin(angle + by) * noise[at]!;
        const slope = image.map((_, at) => (along(at, 1e-4) - along(at, -1e-4)) / 2e-4);
        const velocity = predictionTarget("velocity", { image, noise }, { schedule, time });
        expect(largestGap(velocity, slope)).toBeLessThan(1e-5);
      }),
    );
    const flow = predictionTarget(
      "velocity",
      { image: Float32Array.of(1), noise: Float32Array.of(3) },
      { schedule: straightPath(), time: 0.3 },
    );
    expect([...flow]).toEqual([2]);
  });
});

describe("clipEstimate", () => {
  it("keeps the image within bounds and still makes up x", () => {
    fc.assert(
      fc.property(middleTime, values(5), values(5), (time, x, velocity) => {
        const state = { x, schedule: cosine(), time };
        const clipped = clipEstimate(readPrediction("velocity", velocity, state), 1, state);
        expect(Math.max(...clipped.image.map(Math.abs))).toBeLessThanOrEqual(1);
        expect(largestGap(addNoise(clipped.image, clipped.noise, cosine().at(time)), x)).toBeLessThan(1e-4);
      }),
    );
  });
});
