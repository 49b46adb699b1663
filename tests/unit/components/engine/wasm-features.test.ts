import { describe, expect, it } from "vitest";
import { wasmFeatures } from "@/components/engine/wasm-features";

describe("wasmFeatures", () => {
  it("finds the features that Node has had for years", () => {
    expect(wasmFeatures()).toMatchObject({ simd: true, threads: true });
  });
});
