import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearBeta, linearBetas } from "@/lib/diffusion/noise-schedule";
import { ddimStep, ddpmStep, posteriorVariance } from "@/lib/diffusion/sampler-steps";
import { anySchedule, anyTime, largestGap, values } from "./arbitraries";

/** ᾱ₀ = 1, ᾱ₁ …, by the paper's product. */
const ALPHA_BARS = [1];
for (const beta of linearBetas()) ALPHA_BARS.push(ALPHA_BARS.at(-1)! * (1 - beta));

/** A step between two neighbours of DDPM's table, t counted from 1. */
function tableLevels(t: number) {
  const schedule = linearBeta();
  return { from: schedule.at(t / 1000), to: schedule.at((t - 1) / 1000) };
}

describe("ddpmStep", () => {
  it("draws with β̃ of the paper, equation 7, between neighbours of its table", () => {
    linearBetas().forEach((beta, at) => {
      const [before, now] = [ALPHA_BARS[at]!, ALPHA_BARS[at + 1]!];
      const published = ((1 - before) / (1 - now)) * beta;
      expect(Math.abs(posteriorVariance(tableLevels(at + 1)) - published)).toBeLessThan(1e-9);
    });
  });

  it("has the mean of the paper, equation 7, which is also the one of algorithm 2", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 900 }), values(4), values(4), (t, image, noise) => {
        const beta = linearBetas()[t - 1]!;
        const [before, now] = [ALPHA_BARS[t - 1]!, ALPHA_BARS[t]!];
        const x = image.map((value, at) => Math.sqrt(now) * value + Math.sqrt(1 - now) * noise[at]!);
        const mean = ddpmStep(x, { image, noise }, tableLevels(t), new Float32Array(4));
        const equation7 = x.map(
          (value, at) =>
            ((Math.sqrt(before) * beta) / (1 - now)) * image[at]! +
            ((Math.sqrt(1 - beta) * (1 - before)) / (1 - now)) * value,
        );
        const algorithm2 = x.map(
          (value, at) => (value - (beta / Math.sqrt(1 - now)) * noise[at]!) / Math.sqrt(1 - beta),
        );
        expect(largestGap(mean, equation7)).toBeLessThan(1e-5);
        expect(largestGap(mean, algorithm2)).toBeLessThan(1e-4);
      }),
    );
  });
});

describe("ddimStep", () => {
  it("is equation 12 of its paper with the σ of equation 16", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.tuple(values(3), values(3), values(3)),
        (s, gap, eta, [image, noise, fresh]) => {
          const [before, now] = [ALPHA_BARS[s]!, ALPHA_BARS[s + gap]!];
          const sigma = eta * Math.sqrt((1 - before) / (1 - now)) * Math.sqrt(1 - now / before);
          const published = image.map(
            (value, at) =>
              Math.sqrt(before) * value +
              Math.sqrt(1 - before - sigma ** 2) * noise[at]! +
              sigma * fresh[at]!,
          );
          const schedule = linearBeta();
          const levels = { from: schedule.at((s + gap) / 1000), to: schedule.at(s / 1000) };
          expect(largestGap(ddimStep({ image, noise }, levels, { eta, fresh }), published)).toBeLessThan(
            1e-5,
          );
        },
      ),
    );
  });

  it("is DDPM for η = 1, on any schedule", () => {
    fc.assert(
      fc.property(
        anySchedule,
        anyTime,
        anyTime,
        fc.tuple(values(3), values(3), values(3)),
        (schedule, one, other, [image, noise, fresh]) => {
          const levels = { from: schedule.at(Math.max(one, other)), to: schedule.at(Math.min(one, other)) };
          fc.pre(levels.from.noise > 0.01 && levels.to.signal > 0.01);
          const x = image.map((value, at) => levels.from.signal * value + levels.from.noise * noise[at]!);
          const ddpm = ddpmStep(x, { image, noise }, levels, fresh);
          expect(largestGap(ddimStep({ image, noise }, levels, { eta: 1, fresh }), ddpm)).toBeLessThan(1e-4);
        },
      ),
    );
  });
});
