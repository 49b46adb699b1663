import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DRAWN_INPUTS,
  DRAWN_OUTPUTS,
  drawnWeights,
  drawnWires,
} from "@/components/widgets/wiring/drawn-wires";
import { RANGES, WIRINGS, wiringModel } from "@/components/widgets/wiring/wiring.model";
import { wiringCounts } from "@/components/widgets/wiring/wiring-counts";

const size = ({ min, max }: { readonly min: number; readonly max: number }) => fc.integer({ min, max });
const sizes = fc.record({
  side: size(RANGES.side),
  kernel: size(RANGES.kernel),
  filters: size(RANGES.filters),
});

describe("the price of a wiring", () => {
  it("is that of the chapter for 28 × 28 pixels and a window of 3", () => {
    const { params, outputs } = wiringCounts({ side: 28, kernel: 3, filters: 1 });
    expect(outputs).toBe(676);
    expect(params).toEqual({ dense: 530_660, local: 6_760, shared: 10 });
  });

  it("falls at each step, and the last one doesn't depend on the image", () => {
    fc.assert(
      fc.property(sizes, fc.integer(RANGES.side), (asked, otherSide) => {
        const { params, places } = wiringCounts(asked);
        expect(params.dense).toBeGreaterThan(params.local);
        expect(params.local).toBe(places * params.shared);
        expect(wiringCounts({ ...asked, side: otherSide }).params.shared).toBe(params.shared);
      }),
    );
  });
});

describe("the drawing", () => {
  it.each([
    ["dense", 63, 63],
    ["local", 21, 21],
    ["shared", 21, 3],
  ] as const)("of %s has %i wires and %i weights", (wiring, wires, weights) => {
    expect(drawnWires(wiring)).toHaveLength(wires);
    expect(drawnWeights(wiring)).toBe(weights);
  });

  it.each(WIRINGS)("of %s wires every input and every output", (wiring) => {
    const wires = drawnWires(wiring);
    expect(new Set(wires.map(({ input }) => input)).size).toBe(DRAWN_INPUTS);
    expect(new Set(wires.map(({ output }) => output)).size).toBe(DRAWN_OUTPUTS);
  });
});

describe("the state", () => {
  const start = wiringModel.init({ wiring: "dense", side: 28, kernel: 3, filters: 1 });

  it("takes every wiring, size and output", () => {
    const wired = wiringModel.reducer(start, { type: "wire", wiring: "local" });
    const sized = wiringModel.reducer(wired, { type: "set", field: "side", value: 100 });
    const shown = wiringModel.reducer(sized, { type: "show-output", output: 6 });
    expect(shown).toEqual({ wiring: "local", side: 100, kernel: 3, filters: 1, output: 6 });
    expect(wiringModel.schema.safeParse(shown).success).toBe(true);
  });

  it.each([{ output: 7 }, { side: 5 }, { wiring: "none" }, { extra: 1 }])("refuses %j", (wrong) => {
    expect(wiringModel.schema.safeParse({ ...start, ...wrong }).success).toBe(false);
  });
});
