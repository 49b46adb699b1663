import { describe, expect, it, vi } from "vitest";
import { createMeasureStore } from "@/components/widget/measure-store";

const state = { stride: 2 };

describe("what the demos of a page have computed", () => {
  it("is kept with the state it was computed in", () => {
    const measures = createMeasureStore();
    expect(measures.get("demo")).toBeNull();
    measures.publish("demo", { state, values: { side: 3 } });
    expect(measures.get("demo")).toEqual({ state, values: { side: 3 } });
    measures.publish("demo", null);
    expect(measures.get("demo")).toBeNull();
  });

  it("is told only where it differs", () => {
    const measures = createMeasureStore();
    const listener = vi.fn();
    const leave = measures.subscribe(listener);
    measures.publish("demo", null);
    measures.publish("demo", { state, values: { side: 3 } });
    measures.publish("demo", { state, values: { side: 3 } });
    expect(listener).toHaveBeenCalledTimes(1);
    measures.publish("demo", { state: { stride: 3 }, values: { side: 3 } });
    measures.publish("demo", { state, values: { side: 4 } });
    expect(listener).toHaveBeenCalledTimes(3);
    leave();
    measures.publish("demo", null);
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
