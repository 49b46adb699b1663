import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConvArithmeticAction,
  convArithmeticModel,
  RANGES,
  type SizeField,
} from "@/components/widgets/conv-arithmetic/conv-arithmetic.model";
import { convArithmeticProps } from "@/components/widgets/conv-arithmetic/conv-arithmetic.props";
import { plain, settings } from "./settings";

const { init, reducer, schema } = convArithmeticModel;
const fields = Object.keys(RANGES) as SizeField[];

const actions: fc.Arbitrary<ConvArithmeticAction> = fc.oneof(
  fc.record({
    type: fc.constant("set" as const),
    field: fc.constantFrom(...fields),
    value: fc.oneof(fc.integer({ min: -9, max: 99 }), fc.double({ noNaN: false })),
  }),
  fc.record({
    type: fc.constant("padding-mode" as const),
    mode: fc.constantFrom("valid", "same", "explicit"),
  }),
  fc.record({ type: fc.constant("show-numbers" as const), isShown: fc.boolean() }),
  fc.record({ type: fc.constant("go" as const), row: fc.integer(), column: fc.integer() }),
  fc.record({ type: fc.constant("move" as const), rows: fc.integer(), columns: fc.integer() }),
  fc.record({ type: fc.constantFrom("next" as const, "previous", "first", "last") }),
);

describe("the state of convolution arithmetic", () => {
  it("starts from what the chapter writes", () => {
    const written = convArithmeticProps.parse({ input: 7, stride: 2, padding: 1 });
    expect(init(written)).toEqual({ ...plain, input: 7, stride: 2, padding: 1, paddingMode: "explicit" });
  });

  it("starts with a kind of padding where the chapter names one", () => {
    const written = convArithmeticProps.parse({ padding: "same" });
    expect(init(written)).toEqual({ ...plain, paddingMode: "same" });
  });

  it("stays valid whatever is done to it", () => {
    fc.assert(
      fc.property(settings, fc.array(actions, { maxLength: 12 }), (start, done) => {
        const end = done.reduce(reducer, start);
        expect(schema.safeParse(end)).toEqual({ success: true, data: end });
      }),
    );
  });

  it("accepts every combination of what the controls can hold", () => {
    fc.assert(fc.property(settings, (state) => schema.safeParse(state).success));
  });

  it.each([
    ["a field out of range", { ...plain, kernel: 8 }],
    ["a fraction", { ...plain, input: 4.5 }],
    ["a field it doesn't know", { ...plain, colour: "red" }],
    ["a missing field", { input: 5 }],
  ])("refuses %s", (_, state) => {
    expect(schema.safeParse(state).success).toBe(false);
  });
});

describe("the reducer of convolution arithmetic", () => {
  it("asks for explicit padding when its slider moves", () => {
    const next = reducer({ ...plain, paddingMode: "same" }, { type: "set", field: "padding", value: 2 });
    expect(next).toEqual({ ...plain, paddingMode: "explicit", padding: 2 });
  });

  it("begins the output again when a size changes", () => {
    expect(reducer({ ...plain, step: 5 }, { type: "set", field: "stride", value: 2 })).toEqual({
      ...plain,
      stride: 2,
    });
  });

  it("walks the output in row order and stops at the last cell", () => {
    const steps = Array.from({ length: 10 }).reduce<number[]>(
      (seen) => [...seen, reducer({ ...plain, step: seen.at(-1) ?? 0 }, { type: "next" }).step],
      [0],
    );
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8]);
  });

  it("moves in two dimensions within the edges of the output", () => {
    const down = reducer({ ...plain, step: 4 }, { type: "move", rows: 1, columns: 0 });
    const right = reducer(down, { type: "move", rows: 0, columns: 5 });
    expect([down.step, right.step, reducer(right, { type: "move", rows: 3, columns: 0 }).step]).toEqual([
      7, 8, 8,
    ]);
  });

  it("goes back from the last cell when the step lies beyond it", () => {
    expect(reducer({ ...plain, step: 700 }, { type: "previous" }).step).toBe(7);
  });

  it("has nowhere to go when no output is possible", () => {
    const impossible = { ...plain, kernel: 7 };
    expect(reducer(impossible, { type: "next" })).toEqual(impossible);
  });
});
