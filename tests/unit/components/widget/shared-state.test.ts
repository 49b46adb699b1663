import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSeed, readSharedStates, withSharedStates } from "@/components/widget/shared-state";

describe("demo states in an address", () => {
  it("come back as they went in", () => {
    const state = fc.dictionary(
      fc.string({ maxLength: 8 }),
      fc.oneof(fc.integer(), fc.string(), fc.boolean()),
    );
    fc.assert(
      fc.property(state, (value) => {
        const address = withSharedStates("https://host/fr/?backend=wasm#stride", { demo: value });
        expect(readSharedStates(new URL(address).search)).toEqual({
          demo: JSON.parse(JSON.stringify(value)),
        });
      }),
    );
  });

  it("replace those of before and keep the rest of the address", () => {
    const before = "https://host/fr/?d.old=%7B%7D&seed=3#padding";
    expect(withSharedStates(before, { demo: { stride: 2 } })).toBe(
      "https://host/fr/?seed=3&d.demo=%7B%22stride%22%3A2%7D#padding",
    );
  });

  it("are null where they can't be read, so that the demo can say so", () => {
    expect(readSharedStates("?d.demo={broken&d.other=[1,2]&x=1")).toEqual({ demo: null, other: [1, 2] });
    expect(readSharedStates(`?d.demo=${"9".repeat(7000)}`)).toEqual({ demo: null });
  });
});

describe("the seed in an address", () => {
  it.each([
    ["?seed=0", 0],
    ["?backend=wasm&seed=42", 42],
    ["?seed=", null],
    ["?seed=-1", null],
    ["?seed=1.5", null],
    ["?seed=x", null],
    ["", null],
  ])("of %j is %j", (search, seed) => {
    expect(readSeed(search)).toBe(seed);
  });
});
