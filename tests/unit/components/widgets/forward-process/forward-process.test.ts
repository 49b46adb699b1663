import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureFromRgba } from "@/components/image-input/picture.model";
import {
  drawnPicture,
  fruitPicture,
  noisePicture,
  SIDE,
  squarePicture,
} from "@/components/widgets/forward-process/forward-pictures";
import { forwardProcessModel } from "@/components/widgets/forward-process/forward-process.model";
import { forwardProcessProps } from "@/components/widgets/forward-process/forward-process.props";
import {
  CURVE_POINTS,
  GAPS,
  keyShare,
  LAST_STEP,
  levelAt,
  pointerShare,
  SCHEDULES,
  STOPS,
  scheduleCurves,
  scheduleOf,
  snrDecibels,
  stopOf,
  walkedStep,
} from "@/components/widgets/forward-process/forward-schedule";
import {
  histogram,
  mixView,
  NORMAL_CURVE,
  pairRows,
} from "@/components/widgets/forward-process/forward-view";
import { PREDICTION_KINDS, readPrediction } from "@/lib/diffusion/prediction";

const { init, reducer, schema } = forwardProcessModel;
const start = init(forwardProcessProps.parse({}));
const ingredients = { image: fruitPicture("banana", "green", 3), noise: noisePicture(1) };
const step = fc.integer({ min: 0, max: LAST_STEP });
const choice = fc.constantFrom(...SCHEDULES);

describe("the state", () => {
  it("starts as the chapter says, and is one that an address can carry", () => {
    expect(schema.safeParse(start).success).toBe(true);
    expect(init(forwardProcessProps.parse({ step: 500, schedule: "cosine" }))).toMatchObject({
      step: 500,
      schedule: "cosine",
      view: "mixing",
    });
    expect(init(forwardProcessProps.parse({ target: "velocity" })).view).toBe("pairs");
  });

  it("keeps the own curve falling, whatever is dragged where", () => {
    const moves = fc.array(
      fc.record({
        index: fc.integer({ min: 0, max: CURVE_POINTS - 1 }),
        value: fc.double({ min: -1, max: 2, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(moves, (all) => {
        const state = all.reduce((before, move) => reducer(before, { type: "move-point", ...move }), start);
        expect(schema.safeParse(state).success).toBe(true);
        expect(() => scheduleOf("own", state.curve)).not.toThrow();
      }),
    );
  });

  it("refuses a curve that rises, and a step that doesn't exist", () => {
    expect(schema.safeParse({ ...start, curve: [0.1, 0.2, 0, 0, 0, 0] }).success).toBe(false);
    expect(schema.safeParse({ ...start, step: LAST_STEP + 1 }).success).toBe(false);
  });

  it("shows what was drawn, and goes back to the fruit that is chosen", () => {
    const drawn = reducer(start, {
      type: "draw",
      action: { type: "begin-stroke", point: { x: 0.5, y: 0.5 } },
    });
    expect(drawn.source).toBe("drawing");
    expect(drawnPicture(drawn.strokes)[(32 * SIDE + 32) * 3]).toBe(1);
    expect(reducer(drawn, { type: "choose-colour", colour: "blue" })).toMatchObject({
      source: "fruit",
      colour: "blue",
      strokes: drawn.strokes,
    });
  });
});

describe("the schedules", () => {
  it("split every mixture into signal and noise, and never let the signal rise", () => {
    fc.assert(
      fc.property(choice, step, (chosen, at) => {
        const schedule = scheduleOf(chosen, start.curve);
        const level = levelAt(schedule, at);
        expect(level.signal ** 2 + level.noise ** 2).toBeCloseTo(1, 9);
        expect(levelAt(schedule, Math.min(LAST_STEP, at + 1)).signal).toBeLessThanOrEqual(level.signal);
      }),
    );
  });

  it("have 0 decibels where there is as much signal as noise, 10 more for ten times the power", () => {
    expect(snrDecibels({ signal: 0.5, noise: 0.5 })).toBe(0);
    expect(snrDecibels({ signal: Math.sqrt(10), noise: 1 })).toBeCloseTo(10, 12);
    expect(snrDecibels({ signal: 1, noise: 0 })).toBe(Number.POSITIVE_INFINITY);
    expect(scheduleCurves(scheduleOf("cosine", [])).snr).toHaveLength(101);
  });

  it("are noisier where shifted, by about 6 decibels", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 900 }), (at) => {
        const shifted = snrDecibels(levelAt(scheduleOf("shifted", []), at));
        expect(snrDecibels(levelAt(scheduleOf("cosine", []), at)) - shifted).toBeGreaterThan(5.5);
      }),
    );
  });
});

describe("the film", () => {
  it("goes through every stop once, from the image to the noise", () => {
    const stops = [0];
    while (stops.length < STOPS) stops.push(walkedStep(stops.at(-1) ?? 0, "next"));
    expect(stops.at(-1)).toBe(LAST_STEP);
    expect(stops.map(stopOf)).toEqual(Array.from({ length: STOPS }, (_, at) => at));
  });

  it("offers a way on and a way back between the ends, wherever the slider stands", () => {
    fc.assert(
      fc.property(step, (at) => {
        expect(walkedStep(at, "next") > at).toBe(at < LAST_STEP);
        expect(walkedStep(at, "previous") < at).toBe(at > 0);
        expect(stopOf(at) === 0).toBe(at === 0);
        expect(stopOf(at) === STOPS - 1).toBe(at === LAST_STEP);
      }),
    );
  });
});

describe("the mixture", () => {
  it("is the image at step 0, and the noise at step 1000", () => {
    const schedule = scheduleOf("linear", []);
    expect(mixView(ingredients, schedule, 0).mixture).toEqual(ingredients.image);
    const last = mixView(ingredients, schedule, LAST_STEP);
    expect(last.deviation).toBeCloseTo(1, 1);
    expect(last.mean).toBeCloseTo(0, 1);
    expect(last.signalPower + last.noisePower).toBeCloseTo(1, 9);
  });

  it("has a histogram of density 1 in all that tends to the bell", () => {
    const schedule = scheduleOf("cosine", []);
    const area = (points: readonly (readonly [number, number])[]) =>
      points.reduce((sum, [, density]) => sum + density * 0.1, 0);
    const gaps = [0, 300, 600, 1000].map((at) => {
      const points = histogram(mixView(ingredients, schedule, at).mixture);
      expect(area(points)).toBeCloseTo(1, 1);
      return points.reduce((sum, [value, density]) => {
        const bell = Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI);
        return sum + Math.abs(density - bell) * 0.1;
      }, 0);
    });
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    expect(gaps.at(-1)).toBeLessThan(0.1);
    expect(area(NORMAL_CURVE)).toBeCloseTo(1, 2);
  });
});

describe("the pairs", () => {
  it("go from a noisier image to a less noisy one, three in a row, inside the film", () => {
    fc.assert(
      fc.property(choice, step, fc.constantFrom(...GAPS), (chosen, at, gap) => {
        const schedule = scheduleOf(chosen, start.curve);
        const rows = pairRows(ingredients, schedule, { step: at, gap, target: "noise" });
        expect(rows.map(({ inputStep, outputStep }) => inputStep - outputStep)).toEqual([gap, gap, gap]);
        expect(rows[1]?.outputStep).toBe(rows[0]?.inputStep);
        expect(rows.at(-1)?.inputStep).toBeLessThanOrEqual(LAST_STEP);
        expect(rows[0]?.outputStep).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 30 },
    );
  });

  it("ask for what the image and its noise follow from", () => {
    const schedule = scheduleOf("cosine", []);
    for (const target of PREDICTION_KINDS) {
      for (const row of pairRows(ingredients, schedule, { step: 200, gap: 100, target })) {
        const place = { x: row.input, schedule, time: row.inputStep / LAST_STEP };
        const found = readPrediction(target, row.answer, place);
        const worst = found.image.reduce(
          (most, value, at) => Math.max(most, Math.abs(value - (ingredients.image[at] ?? 0))),
          0,
        );
        expect(worst).toBeLessThan(1e-3);
        expect(row.change[7]).toBeCloseTo((row.output[7] ?? 0) - (row.input[7] ?? 0), 6);
        expect(row.gain * row.changeLimit).toBeCloseTo(1, 9);
      }
    }
  });
});

describe("the reader's own picture", () => {
  it("is cut to a square in its middle and made small by means", () => {
    // 128 × 64: red on the left quarter and on the right one, white in the middle, which is all that stays.
    const rgba = new Uint8ClampedArray(128 * 64 * 4).fill(255);
    for (let pixel = 0; pixel < 128 * 64; pixel += 1) {
      const column = pixel % 128;
      if (column < 32 || column >= 96) rgba.set([255, 0, 0, 255], pixel * 4);
    }
    const values = squarePicture(pictureFromRgba({ width: 128, height: 64, rgba }));
    expect(values).toHaveLength(SIDE * SIDE * 3);
    expect(values.every((value) => value === 1)).toBe(true);
  });

  it("may be smaller than what is made of it", () => {
    const rgba = new Uint8ClampedArray(2 * 3 * 4).fill(128);
    const values = squarePicture(pictureFromRgba({ width: 2, height: 3, rgba }));
    expect(values.every((value) => Math.abs(value - (2 * 128) / 255 + 1) < 1e-5)).toBe(true);
  });
});

describe("moving a point", () => {
  it("follows the pointer over the plot and the keys", () => {
    expect(pointerShare({ top: 100, height: 200 }, 150)).toBe(0.75);
    expect(pointerShare({ top: 100, height: 0 }, 150)).toBe(0);
    expect(keyShare(0.5, "ArrowUp")).toBeCloseTo(0.52, 9);
    expect(keyShare(0.5, "PageDown")).toBeCloseTo(0.4, 9);
    expect(keyShare(0.5, "a")).toBeNull();
  });
});
