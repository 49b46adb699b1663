import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digitLayer, LAYER_NAMES } from "@/components/widgets/digit-reader/digit-layers";
import {
  type DigitReaderAction,
  type DigitReaderState,
  digitReaderModel,
  openCell,
} from "@/components/widgets/digit-reader/digit-reader.model";

const { init, reducer, schema } = digitReaderModel;
const start = init({ sample: 3 });
const stateAfter = (...actions: DigitReaderAction[]): DigitReaderState => actions.reduce(reducer, start);

const point = fc.record({ x: fc.double({ min: -1, max: 2 }), y: fc.double({ min: -1, max: 2 }) });
const small = fc.integer({ min: -30, max: 30 });
const action: fc.Arbitrary<DigitReaderAction> = fc.oneof(
  fc.record({ type: fc.constant("begin-stroke" as const), point }),
  fc.record({ type: fc.constant("extend-stroke" as const), points: fc.array(point, { maxLength: 300 }) }),
  fc.record({ type: fc.constantFrom("undo-stroke", "clear", "pick-drawing", "shuffle", "close") }),
  fc.record({ type: fc.constant("pick-sample" as const), sample: fc.nat(9) }),
  fc.record({
    type: fc.constant("open" as const),
    cell: fc.record({ layer: fc.constantFrom(...LAYER_NAMES), channel: small, row: small, column: small }),
  }),
  fc.record({ type: fc.constant("move" as const), rows: small, columns: small, channels: small }),
  fc.record({ type: fc.constant("choose-part" as const), part: fc.nat(15) }),
);

describe("digitReaderModel", () => {
  it("starts on the test image that the chapter asks for, with nothing drawn and no cell open", () => {
    expect(start).toMatchObject({ source: "sample", sample: 3, strokes: [], layer: "" });
  });

  it("stays in its schema whatever the reader does, and survives an address", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const state = stateAfter(...actions);
        expect(schema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
      { numRuns: 150 },
    );
  });

  it("fits an address of 6,000 characters even with a full drawing", () => {
    const points = Array.from({ length: 5000 }, (_, step) => ({ x: step % 2, y: (step % 7) / 7 }));
    const full = stateAfter(
      { type: "begin-stroke", point: { x: 0.5, y: 0.5 } },
      { type: "extend-stroke", points },
    );
    expect(JSON.stringify(full).length).toBeLessThan(6000);
  });

  it("keeps the drawing while a test image is shown", () => {
    const drawn = stateAfter({ type: "begin-stroke", point: { x: 0.2, y: 0.2 } });
    const back = [{ type: "pick-sample", sample: 7 } as const, { type: "pick-drawing" } as const].reduce(
      reducer,
      drawn,
    );
    expect(back).toEqual({ ...drawn, sample: 7 });
  });

  it("undoes one stroke at a time", () => {
    const one = stateAfter({ type: "begin-stroke", point: { x: 0.2, y: 0.2 } });
    const two = reducer(one, { type: "begin-stroke", point: { x: 0.6, y: 0.6 } });
    expect(reducer(two, { type: "undo-stroke" })).toEqual(one);
  });

  it("leaves the state as it is when a full stroke list gets no new point", () => {
    const one = stateAfter({ type: "begin-stroke", point: { x: 0.2, y: 0.2 } });
    const same = reducer(one, { type: "extend-stroke", points: [{ x: 0.2001, y: 0.2 }] });
    expect(same.strokes).toBe(one.strokes);
  });

  it("moves the open cell inside its layer only", () => {
    const moved = stateAfter(
      { type: "open", cell: { layer: "pool2", channel: 15, row: 3, column: 0 } },
      { type: "move", rows: 1, columns: -1, channels: 1 },
    );
    expect(openCell(moved)).toEqual({ layer: "pool2", channel: 15, row: 3, column: 0 });
  });

  it("opens a cell that a slide step puts outside a small layer at its edge", () => {
    const { height, width, channels } = digitLayer("conv2");
    const state = schema.parse({ ...start, layer: "conv2", channel: 15, row: 23, column: 23 });
    expect(openCell(state)).toEqual({
      layer: "conv2",
      channel: channels - 1,
      row: height - 1,
      column: width - 1,
    });
  });

  it.each([
    { ...start, sample: 10 },
    { ...start, layer: "conv3" },
    { ...start, strokes: [[1, 2, 3]] },
    { ...start, strokes: [[1, 300]] },
    { ...start, kernel: 3 },
  ])("refuses a broken state %#", (broken) => {
    expect(schema.safeParse(broken).success).toBe(false);
  });
});
