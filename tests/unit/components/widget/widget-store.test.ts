import { describe, expect, it } from "vitest";
import { createWidgetStore } from "@/components/widget/widget-store";

interface Demo {
  stride: number;
  padding: number;
}

const initial: Demo = { stride: 1, padding: 0 };
const check = (candidate: unknown): Demo | null => {
  const { stride, padding } = (candidate ?? {}) as Partial<Demo>;
  return typeof stride === "number" && stride > 0 && typeof padding === "number" ? { stride, padding } : null;
};

function storeWithDemo(shared = {}) {
  const store = createWidgetStore(shared);
  const isReadable = store.register("demo", initial, check);
  return { store, isReadable };
}

describe("the store of a page's widgets", () => {
  it("starts a widget as the chapter shows it", () => {
    expect(storeWithDemo().store.get("demo")).toEqual(initial);
  });

  it("starts a widget with the state that the address brought", () => {
    const { store, isReadable } = storeWithDemo({ demo: { stride: 3, padding: 1 } });
    expect(store.get("demo")).toEqual({ stride: 3, padding: 1 });
    expect(isReadable).toBe(true);
  });

  it("completes a state that the address brings in part, as the link of a question does", () => {
    const { store, isReadable } = storeWithDemo({ demo: { stride: 3 } });
    expect(store.get("demo")).toEqual({ stride: 3, padding: 0 });
    expect(isReadable).toBe(true);
  });

  it("says that a broken state in the address was left out", () => {
    const { store, isReadable } = storeWithDemo({ demo: { stride: -1 } });
    expect(store.get("demo")).toEqual(initial);
    expect(isReadable).toBe(false);
  });

  it("starts a widget that draws at random with the seed that the address forces", () => {
    const store = createWidgetStore({}, 7);
    const accept = (candidate: unknown) => candidate as object;
    store.register("random", { seed: 1, size: 2 }, accept);
    store.register("fixed", { size: 2 }, accept);
    expect([store.get("random"), store.get("fixed")]).toEqual([{ seed: 7, size: 2 }, { size: 2 }]);
    expect(store.changed()).toEqual({});
  });

  it("undoes what a slide step set", () => {
    const { store } = storeWithDemo();
    store.applyStep("slide/1", "demo", { stride: 2 });
    expect(store.get("demo")).toEqual({ stride: 2, padding: 0 });
    store.undoStep("slide/1", "demo");
    expect(store.get("demo")).toEqual(initial);
  });

  it("applies a step that was shown before the widget was loaded", () => {
    const store = createWidgetStore();
    store.applyStep("slide/1", "demo", { stride: 2 });
    store.applyStep("slide/2", "demo", { padding: 1 });
    store.undoStep("slide/2", "demo");
    store.register("demo", initial, check);
    expect(store.get("demo")).toEqual({ stride: 2, padding: 0 });
  });

  it("leaves a step out that would break the state", () => {
    const { store } = storeWithDemo();
    store.applyStep("slide/1", "demo", { stride: 0 });
    expect(store.get("demo")).toEqual(initial);
  });

  it("carries along only what differs from the chapter", () => {
    const { store } = storeWithDemo();
    store.register("other", initial, check);
    store.set("demo", { stride: 4, padding: 0 });
    expect(store.changed()).toEqual({ demo: { stride: 4, padding: 0 } });
    store.reset("demo");
    expect(store.changed()).toEqual({});
  });

  it("carries along the state of a widget that was never loaded", () => {
    const store = createWidgetStore({ asleep: { stride: 2, padding: 2 } });
    expect(store.changed()).toEqual({ asleep: { stride: 2, padding: 2 } });
  });

  it("tells its listeners of each change until they leave", () => {
    const { store } = storeWithDemo();
    let calls = 0;
    const stop = store.subscribe(() => {
      calls += 1;
    });
    store.set("demo", { stride: 2, padding: 0 });
    stop();
    store.set("demo", { stride: 3, padding: 0 });
    expect(calls).toBe(1);
  });
});
