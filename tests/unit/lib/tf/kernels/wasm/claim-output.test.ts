import { describe, expect, it } from "vitest";
import { claimOutput, type WasmBackend } from "@/lib/tf/kernels/wasm/team-kernel";

/** A backend whose next tensor lies at an address; 0 is where malloc puts what it has no room for. */
function backendAt(memoryOffset: number) {
  const disposed: object[] = [];
  const dataId = { id: 1 };
  const backend: WasmBackend = {
    dataIdMap: { get: () => ({ memoryOffset }) },
    makeOutput: (shape) => ({ dataId, shape: [...shape], dtype: "float32" }),
    disposeData: (id) => disposed.push(id) > 0,
  };
  return { backend, disposed, dataId };
}

describe("a tensor for a kernel's output", () => {
  it("is the backend's, where there is memory for it", () => {
    const { backend, disposed } = backendAt(1024);
    expect(claimOutput(backend, [2, 3])).toMatchObject({ shape: [2, 3] });
    expect(disposed).toEqual([]);
  });

  it("is given back and reported where there is none, instead of being written to address 0", () => {
    const { backend, disposed, dataId } = backendAt(0);
    expect(() => claimOutput(backend, [2, 3])).toThrow("out of memory for a tensor of [2,3]");
    expect(disposed).toEqual([dataId]);
  });
});
