import { describe, expect, it } from "vitest";
import { backendWish } from "@/components/compute/backend-wish";

describe("backendWish", () => {
  it.each([
    ["", null, null],
    ["?seed=3", null, null],
    ["?backend=", null, null],
    ["?backend=wasm", "wasm", null],
    ["?seed=3&backend=WebGPU", "webgpu", null],
    ["?backend=cuda", null, "cuda"],
  ])("reads %j", (search, forced, unknown) => {
    expect(backendWish(search)).toEqual({ forced, unknown });
  });
});
