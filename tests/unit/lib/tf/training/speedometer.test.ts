import { describe, expect, it } from "vitest";
import { Speedometer } from "@/lib/tf/training/speedometer";

describe("a speedometer", () => {
  it("knows nothing before the first examples", () => {
    const speed = new Speedometer();
    expect(speed.perSecond).toBeNull();
    speed.start(100);
    expect(speed.perSecond).toBeNull();
  });

  it("tells the examples a second over the last second", () => {
    const speed = new Speedometer();
    speed.start(0);
    for (let at = 100; at <= 2000; at += 100) speed.add(at, 50);
    expect(speed.perSecond).toBe(500);
    for (let at = 2100; at <= 4000; at += 100) speed.add(at, 10);
    expect(speed.perSecond).toBe(100);
  });

  it("leaves a pause out", () => {
    const speed = new Speedometer();
    speed.start(0);
    speed.add(500, 500);
    speed.start(10_000);
    speed.add(10_500, 100);
    expect(speed.perSecond).toBe(200);
  });
});
