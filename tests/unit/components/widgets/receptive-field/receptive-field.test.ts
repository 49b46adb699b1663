import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { receptiveFieldModel } from "@/components/widgets/receptive-field/receptive-field.model";
import { receptiveFieldProps } from "@/components/widgets/receptive-field/receptive-field.props";
import { STACK_IDS, STACKS } from "@/components/widgets/receptive-field/stack-ranges";
import { readStack, writeStack } from "@/components/widgets/receptive-field/stack-text";
import {
  chosenPlace,
  seenCells,
  stackLevels,
  stackWeights,
} from "@/components/widgets/receptive-field/stack-view";

const { init, reducer, schema } = receptiveFieldModel;
const start = init(receptiveFieldProps.parse({}));

const layer = fc.record({
  kind: fc.constantFrom("conv" as const, "pool" as const),
  kernel: fc.integer({ min: 1, max: 7 }),
  stride: fc.integer({ min: 1, max: 4 }),
  dilation: fc.integer({ min: 1, max: 4 }),
});
const stack = fc.record({
  input: fc.integer({ min: 8, max: 40 }),
  layers: fc.array(layer, { minLength: 1, maxLength: 6 }),
  padding: fc.constant("valid" as const),
});

describe("what a cell sees", () => {
  it("reaches from the start to the end of the receptive field of lib/nn", () => {
    fc.assert(
      fc.property(stack, fc.nat(39), (settings, wanted) => {
        const { levels } = stackLevels(settings);
        const top = levels.at(-1)!;
        const place = chosenPlace(wanted, top.cells);
        const seen = seenCells(levels, place)[0]!;
        const first = top.field.start + place * top.field.jump;
        expect(seen[0]!.index).toBe(first);
        expect(seen.at(-1)!.index).toBe(first + top.field.size - 1);
      }),
    );
  });

  it("counts as many ways as there are products of taps", () => {
    fc.assert(
      fc.property(stack, (settings) => {
        const { levels } = stackLevels(settings);
        const ways = seenCells(levels, 0)[0]!.reduce((sum, cell) => sum + cell.ways, 0);
        expect(ways).toBe(levels.reduce((product, { layer: made }) => product * (made?.kernel ?? 1), 1));
      }),
    );
  });

  it("follows 3 × 3 layers to the same 7 cells as one of 7 × 7, with 27 weights instead of 49", () => {
    const threes = stackLevels({ input: 15, layers: [...STACKS["three-threes"]], padding: "valid" }).levels;
    const seven = stackLevels({ input: 15, layers: [...STACKS["one-seven"]], padding: "valid" }).levels;
    const cells = (levels: typeof threes) => seenCells(levels, 4)[0]!.map(({ index }) => index);
    expect(cells(threes)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect(cells(seven)).toEqual(cells(threes));
    expect(stackWeights(threes)).toEqual({ kernels: [3, 3, 3], stack: 27, single: 49 });
  });

  it("stops at the layer that doesn't fit, and says with which numbers", () => {
    const layers = [STACKS["one-seven"][0], STACKS["one-seven"][0]];
    const { levels, problem } = stackLevels({ input: 10, layers, padding: "valid" });
    expect(levels.map(({ cells }) => cells)).toEqual([10, 4]);
    expect(problem).toMatchObject({ index: 1, effectiveKernel: 7, paddedInput: 4 });
  });
});

describe("a stack as text", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 6 }), (layers) => {
        expect(readStack(writeStack(layers))).toEqual(layers);
      }),
    );
  });

  it.each(["", "c3 ", "c8", "c0", "x3", "c3s5", "c3d9", "c3 c3 c3 c3 c3 c3 c3", "c33"])(
    "is refused where it is none: %j",
    (text) => {
      expect(readStack(text)).toBeNull();
      expect(schema.safeParse({ ...start, layers: text }).success).toBe(false);
    },
  );
});

describe("the state", () => {
  it("stays one that the schema takes, whatever is done", () => {
    const value = fc.integer({ min: -50, max: 50 });
    const action = fc.oneof(
      fc.record({ type: fc.constant("set-input" as const), value }),
      fc.record({ type: fc.constant("choose-stack" as const), stack: fc.constantFrom(...STACK_IDS) }),
      fc.record({
        type: fc.constant("set-layer" as const),
        index: fc.nat(6),
        field: fc.constantFrom("kernel" as const, "stride" as const, "dilation" as const),
        value,
      }),
      fc.record({
        type: fc.constant("add-layer" as const),
        kind: fc.constantFrom("conv" as const, "pool" as const),
      }),
      fc.record({ type: fc.constant("remove-layer" as const), index: fc.nat(6) }),
      fc.record({ type: fc.constant("go" as const), row: value, column: value }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const state = actions.reduce(reducer, start);
        expect(schema.safeParse(state).success).toBe(true);
      }),
    );
  });

  it("keeps the chosen cell inside the output", () => {
    expect(reducer(start, { type: "go", row: 99, column: -3 })).toMatchObject({ row: 8, column: 0 });
  });
});
