import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ViewPublisher } from "@/lib/tf/training/view-publisher";

describe("a view publisher", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("tells of a change at once, and of those that follow at most every 50 ms, the last one included", () => {
    const times: number[] = [];
    const start = performance.now();
    const publisher = new ViewPublisher(
      () => times.push(performance.now() - start),
      () => performance.now(),
    );
    publisher.note();
    for (let at = 0; at < 12; at++) {
      vi.advanceTimersByTime(10);
      publisher.note();
    }
    vi.advanceTimersByTime(1000);
    publisher.note();
    expect(times).toEqual([0, 50, 100, 150, 1120]);
  });

  it("tells of nothing more once it is stopped", () => {
    let count = 0;
    const publisher = new ViewPublisher(
      () => count++,
      () => performance.now(),
    );
    publisher.note();
    publisher.note();
    publisher.stop();
    vi.advanceTimersByTime(1000);
    expect(count).toBe(1);
  });
});
