import { describe, expect, it } from "vitest";
import { LossRecord } from "@/lib/tf/training/loss-record";

const count = (from: number, to: number) =>
  Float32Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe("the record of the losses", () => {
  it("has one point a step while they are few", () => {
    const record = new LossRecord();
    record.append(Float32Array.of(3, 2), Float32Array.of(0.1, 0.2));
    record.append(Float32Array.of(1), Float32Array.of(0.5));
    expect(record.curve().map(({ step, loss }) => [step, loss])).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
    ]);
    expect(record.curve()[2]?.accuracy).toBe(0.5);
    expect(record.curve()).toBe(record.curve());
  });

  it("draws the means of 2, 4, 8… steps where they are many, up to the last one", () => {
    const record = new LossRecord();
    for (let hundred = 0; hundred < 25; hundred++) {
      const losses = count(100 * hundred + 1, 100 * hundred + 100);
      record.append(losses, losses);
    }
    record.append(Float32Array.of(7), Float32Array.of(7));
    const curve = record.curve();
    expect(curve).toHaveLength(626);
    expect(curve[0]).toEqual({ step: 4, loss: 2.5, accuracy: 2.5 });
    expect(curve.at(-1)).toEqual({ step: 2501, loss: 7, accuracy: 7 });
  });

  it("tells the first loss and the last sixteen", () => {
    const record = new LossRecord();
    expect(record.history()).toEqual({ first: null, last: [] });
    record.append(count(1, 40), count(1, 40));
    expect(record.history()).toEqual({ first: 1, last: [...count(25, 40)] });
    record.cutAfter(20);
    expect(record.history()).toEqual({ first: 1, last: [...count(5, 20)] });
  });

  it("can begin at any step", () => {
    const record = new LossRecord(100);
    record.append(Float32Array.of(3, 2), Float32Array.of(0, 0));
    expect(record.curve().map(({ step }) => step)).toEqual([101, 102]);
    expect([100, 101, 102, 103].map((step) => record.lossAt(step))).toEqual([Number.NaN, 3, 2, Number.NaN]);
    record.cutAfter(101);
    expect(record.curve()).toHaveLength(1);
    expect(record.lossAt(102)).toBeNaN();
  });
});
