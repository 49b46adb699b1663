import { describe, expect, it } from "vitest";
import { sumParts } from "@/lib/tf/kernels/wasm/kernel-team";

describe("a sum that threads share", () => {
  it.each([1, 2, 7, 8, 20, 64, 1000])("of %i pieces is cut the same way whatever the threads", (pieces) => {
    const parts = sumParts(pieces);
    expect(parts).toBe(Math.min(pieces, 8));
  });
});
