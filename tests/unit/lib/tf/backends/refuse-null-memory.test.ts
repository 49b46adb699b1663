import { describe, expect, it } from "vitest";
import { refuseNullMemory } from "@/lib/tf/backends/refuse-null-memory";
import { failureOf } from "@/lib/tf/failure";

describe("a module that may be out of memory", () => {
  const allocate = (bytes: number) => (bytes >>> 0 > 100 ? 0 : 64);
  // As Emscripten does it: the first call puts the real function in the place of this one.
  const module = {
    _malloc(bytes: number): number {
      module._malloc = allocate;
      return allocate(bytes);
    },
    _free: () => undefined,
  };
  refuseNullMemory(module);

  it("hands out memory while there is some, and nothing for nothing", () => {
    expect(module._malloc(100)).toBe(64);
    expect(module._malloc(0)).toBe(64);
  });

  it.each([
    ["there is none left", 101],
    ["as much can't even be asked for: 32 bits cut it to 6", 2 ** 32 + 6],
  ])("says so when %s, as a failure that the reader is told", (_, bytes) => {
    let thrown: unknown;
    try {
      module._malloc(bytes);
    } catch (error) {
      thrown = error;
    }
    expect(failureOf(thrown, false)).toMatchObject({ reason: "out-of-memory" });
    expect(String(thrown)).toContain(`${bytes} bytes`);
  });
});
