import { describe, expect, it, vi } from "vitest";
import { EngineStore } from "@/components/engine/engine-store";
import type { BackendComparison, BackendReport, Failure, Result } from "@/lib/tf/protocol";
import { candidate, report } from "./report";
import { stubService } from "./stub-service";

const failure: Failure = { ok: false, reason: "worker-crashed", detail: "no script" };

function ok<T>(value: T): Result<T> {
  return { ok: true, value, backend: "wasm", elapsedMs: 1 };
}

const measured: BackendReport = report();
const unmeasured: BackendReport = report({ chosenBy: "fallback", candidates: [candidate("wasm")] });
const comparison: BackendComparison = { answers: [], gaps: [], values: 0, largestValue: 0 };
const image = new Float32Array(784);

describe("the page of the engine, when it is opened", () => {
  it("measures where nothing is measured yet", async () => {
    const service = stubService({ backend: ok(unmeasured), measured: ok(measured) });
    const store = new EngineStore(service);
    store.open();
    await vi.waitFor(() => expect(store.getSnapshot().measuring.status).toBe("done"));
    expect(service.asked).toEqual(["backend", "measure"]);
    expect(store.getSnapshot().measuring.isRepeated).toBe(false);
  });

  it("keeps what an earlier visit measured", async () => {
    const service = stubService({ backend: ok(measured) });
    const store = new EngineStore(service);
    store.open();
    await vi.waitFor(() => expect(store.getSnapshot().measuring.status).toBe("done"));
    expect(service.asked).toEqual(["backend"]);
  });

  it("tells why the worker doesn't start, and measures when asked all the same", async () => {
    const store = new EngineStore(stubService({ backend: failure, measured: ok(measured) }));
    store.open();
    await vi.waitFor(() =>
      expect(store.getSnapshot().measuring).toMatchObject({ status: "failed", failure }),
    );
    store.measureAgain();
    expect(store.getSnapshot().measuring).toMatchObject({
      status: "running",
      failure: null,
      isRepeated: true,
    });
    await vi.waitFor(() => expect(store.getSnapshot().measuring.status).toBe("done"));
  });

  it("is quiet once it is closed", async () => {
    const store = new EngineStore(stubService({ backend: failure }));
    store.open()();
    await Promise.resolve();
    expect(store.getSnapshot().measuring.status).toBe("loading");
  });
});

describe("a comparison", () => {
  it("stays in sight while the next one runs, and when that one fails", async () => {
    const answers = { compared: ok(comparison) };
    const store = new EngineStore(stubService(answers));
    store.compare(image, { withSoftware: false });
    await vi.waitFor(() => expect(store.getSnapshot().comparing.status).toBe("done"));
    Object.assign(answers, { compared: failure });
    store.compare(image, { withSoftware: true });
    expect(store.getSnapshot().comparing).toMatchObject({ status: "running", result: comparison });
    await vi.waitFor(() => expect(store.getSnapshot().comparing.status).toBe("failed"));
    expect(store.getSnapshot().comparing).toEqual({ status: "failed", result: comparison, failure });
  });
});
