import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cosine,
  customSchedule,
  DDPM_STEPS,
  forwardTransition,
  linearBeta,
  linearBetas,
  logSnr,
  shiftedCosine,
  straightPath,
} from "@/lib/diffusion/noise-schedule";
import { anySchedule, anyTime, preservingSchedule } from "./arbitraries";

/** ᾱ after each of DDPM's steps, by the product in its paper. */
function ddpmAlphaBars(): readonly number[] {
  let product = 1;
  return Array.from({ length: 1000 }, (_, at) => {
    product *= 1 - (1e-4 + (at * (0.02 - 1e-4)) / 999);
    return product;
  });
}

describe("a variance-preserving schedule", () => {
  it("has signal² + noise² = 1 at every time", () => {
    fc.assert(
      fc.property(preservingSchedule, anyTime, (schedule, time) => {
        const { signal, noise } = schedule.at(time);
        expect(signal ** 2 + noise ** 2).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("every schedule", () => {
  it("begins with the image, ends with noise, and its signal never grows", () => {
    fc.assert(
      fc.property(anySchedule, anyTime, anyTime, (schedule, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(schedule.at(0).noise).toBeLessThan(0.06);
        expect(schedule.at(1).signal).toBeLessThan(0.01);
        expect(schedule.at(late).signal).toBeLessThanOrEqual(schedule.at(early).signal);
        expect(schedule.at(-1)).toEqual(schedule.at(0));
        expect(schedule.at(2)).toEqual(schedule.at(1));
      }),
    );
  });

  it("goes from any level to any later one by adding noise", () => {
    fc.assert(
      fc.property(anySchedule, anyTime, anyTime, (schedule, one, other) => {
        const [clear, noisy] = [schedule.at(Math.min(one, other)), schedule.at(Math.max(one, other))];
        fc.pre(clear.signal > 0);
        const { signal, variance } = forwardTransition(clear, noisy);
        expect(variance).toBeGreaterThanOrEqual(0);
        expect(signal * clear.signal).toBeCloseTo(noisy.signal, 12);
        expect(signal ** 2 * clear.noise ** 2 + variance).toBeCloseTo(noisy.noise ** 2, 12);
      }),
    );
  });
});

describe("linearBeta", () => {
  it("is DDPM's table at each of its 1,000 steps", () => {
    const schedule = linearBeta();
    ddpmAlphaBars().forEach((alphaBar, at) => {
      const { signal } = schedule.at((at + 1) / DDPM_STEPS);
      expect(Math.abs(signal ** 2 / alphaBar - 1)).toBeLessThan(1e-10);
    });
    expect(schedule.at(0)).toEqual({ signal: 1, noise: 0 });
  });

  it("ends where the paper says that it does, about 1e-5 nats of information from pure noise", () => {
    // KL(N(√ᾱ x0, 1 − ᾱ) ‖ N(0, 1)) a dimension for x0² = 1, in bits; the paper's section 4 says L_T ≈ 1e-5 bits.
    const alphaBar = linearBeta().at(1).signal ** 2;
    const bits = (alphaBar + (1 - alphaBar) - 1 - Math.log(1 - alphaBar)) / (2 * Math.LN2);
    expect(bits).toBeGreaterThan(1e-5);
    expect(bits).toBeLessThan(1e-4);
  });

  it("has the β of the table between neighbours", () => {
    const schedule = linearBeta();
    linearBetas().forEach((beta, at) => {
      const { variance } = forwardTransition(schedule.at(at / 1000), schedule.at((at + 1) / 1000));
      expect(Math.abs(variance - beta)).toBeLessThan(1e-10);
    });
  });
});

describe("cosine", () => {
  it("is the published formula, f(t) / f(0), as long as β stays below 0.999", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (time) => {
        const f = (t: number) => Math.cos(((t + 0.008) / 1.008) * (Math.PI / 2)) ** 2;
        expect(cosine().at(time).signal ** 2).toBeCloseTo(f(time) / f(0), 12);
      }),
    );
  });

  it("has β = 0.999 in the last of 1,000 steps", () => {
    const schedule = cosine();
    expect(forwardTransition(schedule.at(0.999), schedule.at(1)).variance).toBeCloseTo(0.999, 12);
  });
});

describe("shiftedCosine", () => {
  it("has the log SNR of the cosine, −2 ln tan(πt / 2), plus 2 ln shift", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (shift, time) => {
          const moved = logSnr(shiftedCosine(shift).at(time)) - logSnr(shiftedCosine(1).at(time));
          expect(moved).toBeCloseTo(2 * Math.log(shift), 9);
          // The cut at ±15 moves it a little: its ends are tan⁻¹ e^∓7.5 from those of the whole curve.
          const whole = -2 * Math.log(Math.tan((Math.PI * time) / 2));
          expect(Math.abs(logSnr(shiftedCosine(1).at(time)) - whole)).toBeLessThan(0.12);
        },
      ),
    );
  });

  it("has a log SNR of ±15 at its ends when it isn't shifted", () => {
    expect(logSnr(shiftedCosine(1).at(0))).toBeCloseTo(15, 6);
    expect(logSnr(shiftedCosine(1).at(1))).toBeCloseTo(-15, 6);
  });

  it("refuses a shift that isn't positive", () => {
    for (const shift of [0, -1, Number.NaN]) expect(() => shiftedCosine(shift)).toThrow(RangeError);
  });
});

describe("customSchedule", () => {
  it("goes through its points and straight in between", () => {
    const schedule = customSchedule([
      { time: 0, signalPower: 1 },
      { time: 0.5, signalPower: 0.25 },
      { time: 1, signalPower: 0 },
    ]);
    expect([0, 0.25, 0.5, 0.75].map((time) => schedule.at(time).signal ** 2)).toEqual(
      [1, 0.625, 0.25, 0.125].map((power) => expect.closeTo(power, 12)),
    );
  });

  it("refuses a single point, a signal that grows, times that don't rise, and what is outside [0, 1]", () => {
    const point = (time: number, signalPower: number) => ({ time, signalPower });
    for (const points of [
      [point(0, 1)],
      [point(0, 0.5), point(1, 0.6)],
      [point(0.5, 1), point(0.5, 0)],
      [point(0, 1.1), point(1, 0)],
      [point(0, 1), point(1, Number.NaN)],
    ]) {
      expect(() => customSchedule(points)).toThrow(RangeError);
    }
  });
});

describe("straightPath", () => {
  it("has signal 1 − t and noise t", () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(straightPath().at(time)).toEqual({ signal: 1 - time, noise: time });
      }),
    );
  });
});
