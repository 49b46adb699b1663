import { describe, expect, it } from "vitest";
import {
  candidates,
  judged,
  missedDigits,
  overlap,
  readings,
  score,
  suppressed,
  type WindowReading,
} from "@/components/widgets/digit-detector/detections";
import {
  digitDetectorModel,
  drawnInk,
  nearestWindow,
} from "@/components/widgets/digit-detector/digit-detector.model";
import {
  cutWindows,
  PAGE,
  scatteredDigits,
  WINDOW,
  windowGrid,
} from "@/components/widgets/digit-detector/digit-page";

const box = (left: number, top: number, part: Partial<WindowReading> = {}): WindowReading => ({
  ...{ left, top, digit: 3, probability: 0.95, ink: 60, edgeInk: 0 },
  ...part,
});

describe("the page", () => {
  it("has its digits apart and inside, the same for the same seed", () => {
    const digits = scatteredDigits(6, 5);
    expect(digits).toHaveLength(6);
    expect(scatteredDigits(6, 5)).toEqual(digits);
    for (const [index, one] of digits.entries()) {
      expect(one.left + WINDOW).toBeLessThanOrEqual(PAGE.width);
      expect(one.top + WINDOW).toBeLessThanOrEqual(PAGE.height);
      expect(digits.slice(index + 1).map((other) => overlap(one, other))).toEqual(
        digits.slice(index + 1).map(() => 0),
      );
    }
  });

  it("is cut into 36 × 22 windows, each what lies under it", () => {
    expect(windowGrid(4)).toEqual({ columns: 36, rows: 22 });
    const page = Float32Array.from({ length: PAGE.width * PAGE.height }, (_, index) => index);
    const windows = cutWindows(page, 4);
    expect(windows).toHaveLength(792 * WINDOW * WINDOW);
    const second = 37 * WINDOW * WINDOW;
    expect(windows[second]).toBe(4 * PAGE.width + 4);
    expect(windows[second + WINDOW + 1]).toBe(5 * PAGE.width + 5);
  });
});

describe("the boxes", () => {
  it("come from the surest class of each window, with its ink and that of its edge", () => {
    const { rows, columns } = windowGrid(12);
    const windows = new Float32Array(rows * columns * WINDOW * WINDOW);
    windows[0] = 1;
    windows[WINDOW + 1] = 0.5;
    const probabilities = new Float32Array(rows * columns * 10);
    probabilities.set([0.1, 0.2, 0.7], 0);
    const [first] = readings(probabilities, windows, 12);
    expect(first).toMatchObject({ left: 0, top: 0, digit: 2, ink: 1.5, edgeInk: 1 });
    expect(first?.probability).toBeCloseTo(0.7);
  });

  it("leave out bare paper and cut ink by the rule only", () => {
    const all = [box(0, 0), box(50, 0, { ink: 0 }), box(0, 50, { edgeInk: 4 })];
    expect(candidates(all, { threshold: 0.9, rule: "all" })).toHaveLength(3);
    expect(candidates(all, { threshold: 0.9, rule: "whole" })).toEqual([box(0, 0)]);
    expect(candidates(all, { threshold: 0.96, rule: "all" })).toEqual([]);
  });

  it("keep the surest of those that overlap", () => {
    const surest = box(10, 10, { probability: 0.99 });
    expect(suppressed([box(6, 10), surest, box(100, 50)])).toEqual([surest, box(100, 50)]);
  });

  it("are judged by the digits under them, each found once", () => {
    const truths = [
      { left: 0, top: 0, digit: 3, pick: 0 },
      { left: 60, top: 0, digit: 8, pick: 0 },
      { left: 120, top: 60, digit: 1, pick: 0 },
    ];
    const found = judged([box(2, 2), box(60, 4), box(90, 80), box(0, 0)], truths, null);
    expect(found.map(({ verdict }) => verdict)).toEqual(["right", "misread", "false-alarm", "false-alarm"]);
    expect(missedDigits(found, truths)).toEqual([truths[2]]);
    expect(score(found, truths)).toEqual({ right: 1, misread: 1, falseAlarms: 2, missed: 1 });
  });

  it("on the reader's own drawing are neither right nor false", () => {
    const drawn = new Float32Array(PAGE.width * PAGE.height).fill(1);
    const [own] = judged([box(90, 80)], [], drawn);
    expect(own?.verdict).toBe("drawn");
    expect(score([own!], [])).toEqual({ right: 0, misread: 0, falseAlarms: 0, missed: 0 });
  });
});

describe("the state", () => {
  const start = digitDetectorModel.init({ seed: 1, stride: 4, rule: "all" });

  it("keeps the window that is looked at on the grid", () => {
    const far = digitDetectorModel.reducer(start, { type: "look", row: 99, column: -3 });
    expect(far).toMatchObject({ row: 21, column: 0 });
    expect(nearestWindow(12, { row: 21, column: 35 })).toEqual({ row: 7, column: 11 });
  });

  it("draws on the page, and takes it back", () => {
    const drawn = digitDetectorModel.reducer(start, { type: "begin-stroke", point: { x: 0.5, y: 0.5 } });
    const ink = drawnInk(drawn.strokes);
    expect(ink).toHaveLength(PAGE.width * PAGE.height);
    expect(ink?.[56 * PAGE.width + 84]).toBeGreaterThan(0.5);
    const back = digitDetectorModel.reducer(drawn, { type: "undo-stroke" });
    expect(drawnInk(back.strokes)).toBeNull();
  });

  it.each([{ stride: 1 }, { threshold: 100 }, { rule: "none" }, { strokes: [[1]] }])(
    "refuses %j",
    (wrong) => {
      expect(digitDetectorModel.schema.safeParse({ ...start, ...wrong }).success).toBe(false);
    },
  );
});
