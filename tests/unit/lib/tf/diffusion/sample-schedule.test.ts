import { describe, expect, it } from "vitest";
import { SampleSchedule } from "@/lib/tf/diffusion/sample-schedule";

const order = { images: [], steps: 2, guidance: 1 };
const drawn = { images: 32, order, pixels: new Float32Array() };

describe("when a run draws", () => {
  it("is at once, then so seldom that learning has most of the time", () => {
    const schedule = new SampleSchedule(order);
    expect(schedule.dueAt(0)).toBe(order);
    schedule.note(drawn, 100, 1000);
    expect(schedule.dueAt(10_099)).toBeNull();
    expect(schedule.dueAt(10_100)).toBe(order);
    schedule.note(drawn, 20_000, 1);
    expect(schedule.dueAt(22_499)).toBeNull();
    expect(schedule.drawn).toBe(drawn);
  });

  it("is soon for another order, and never for none", () => {
    const schedule = new SampleSchedule(order);
    schedule.note(drawn, 0, 1000);
    const other = { ...order, steps: 3 };
    schedule.change(other);
    expect(schedule.dueAt(1)).toBe(other);
    schedule.change(null);
    expect(schedule.dueAt(1e9)).toBeNull();
  });
});
