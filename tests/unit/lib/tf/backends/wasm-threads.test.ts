import { describe, expect, it } from "vitest";
import { type ThreadConditions, wasmThreadCount } from "@/lib/tf/backends/wasm-threads";

const good: ThreadConditions = { isolated: true, cores: 8, hasThreadedSimd: true, limit: 4 };

describe("wasmThreadCount", () => {
  it.each<[string, Partial<ThreadConditions>, number]>([
    ["four on a large machine", {}, 4],
    ["one for each core of a small one", { cores: 2 }, 2],
    ["one where the page isn't isolated", { isolated: false }, 1],
    ["one without SIMD or atomics", { hasThreadedSimd: false }, 1],
    ["one after a threaded start that hung", { limit: 1 }, 1],
    ["one where the browser doesn't tell its cores", { cores: 0 }, 1],
  ])("is %s", (_, change, expected) => {
    expect(wasmThreadCount({ ...good, ...change })).toBe(expected);
  });
});
