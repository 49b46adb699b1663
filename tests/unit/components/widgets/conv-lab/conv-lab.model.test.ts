import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConvLabState, convLabModel } from "@/components/widgets/conv-lab/conv-lab.model";
import { convLabProps } from "@/components/widgets/conv-lab/conv-lab.props";
import { filterKernels } from "@/components/widgets/conv-lab/lab-filters";
import { numberMaps } from "@/components/widgets/conv-lab/lab-numbers";
import { FILLS, RANGES } from "@/components/widgets/conv-lab/lab-ranges";
import { labLayer, labView } from "@/components/widgets/conv-lab/lab-view";
import { convOutputSize } from "@/lib/nn/conv-geometry";
import { transposedConvOutputSize } from "@/lib/nn/transposed-conv";

const { init, reducer, schema } = convLabModel;
const start = init(convLabProps.parse({ side: 6, channels: 2, filters: ["random", "sobel-x"] }));

const whole = ({ min, max }: { readonly min: number; readonly max: number }) => fc.integer({ min, max });

const states: fc.Arbitrary<ConvLabState> = fc
  .record({
    side: whole(RANGES.side),
    channels: whole(RANGES.channels),
    kernel: whole(RANGES.kernel),
    stride: whole(RANGES.stride),
    padding: whole(RANGES.padding),
    dilation: whole(RANGES.dilation),
    paddingMode: fc.constantFrom("valid" as const, "same" as const, "explicit" as const),
    transposed: fc.boolean(),
    activation: fc.constantFrom("none" as const, "relu" as const, "sigmoid" as const, "tanh" as const),
    filters: fc.array(fc.record({ fill: fc.constantFrom(...FILLS), bias: fc.integer({ min: -9, max: 9 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    row: fc.nat(50),
    column: fc.nat(50),
    filter: fc.nat(3),
  })
  .map((settings) => ({ ...start, ...settings }));

const viewOf = (state: ConvLabState) =>
  labView(labLayer(state, numberMaps(state.side, state.channels, state.edits)), state, state.activation);

describe("the laboratory's view", () => {
  it("shows in the cell looked at what its terms add up to, whatever the layer", () => {
    fc.assert(
      fc.property(states, (state) => {
        const view = viewOf(state);
        fc.pre(view.kind === "possible");
        const { cell, output } = view;
        const shown = output.values[(cell.row * output.width + cell.column) * output.channels + cell.filter]!;
        expect(shown).toBeCloseTo(cell.activated, 4);
        expect(cell.parts.reduce((sum, part) => sum + part.sum, cell.bias)).toBeCloseTo(cell.value, 9);
      }),
    );
  });

  it("has the side that lib/nn gives, or says which numbers make it impossible", () => {
    fc.assert(
      fc.property(states, (state) => {
        const padding = state.paddingMode === "explicit" ? state.padding : state.paddingMode;
        const axis = { ...state, input: state.side, padding };
        const view = viewOf(state);
        const side = () => (state.transposed ? transposedConvOutputSize(axis) : convOutputSize(axis));
        if (view.kind === "possible") expect(view.output.height).toBe(side());
        else expect(side).toThrow();
      }),
    );
  });

  it("proposes a padding that makes room", () => {
    const tooLarge = { ...start, side: 4, kernel: 7, padding: 0, paddingMode: "explicit" as const };
    const view = viewOf(tooLarge);
    expect(view).toMatchObject({ kind: "impossible", problem: { enoughPadding: 2 } });
    expect(viewOf({ ...tooLarge, padding: 1 }).kind).toBe("impossible");
    expect(viewOf({ ...tooLarge, padding: 2 }).kind).toBe("possible");
  });

  it("gives the sums that the chapter speaks of", () => {
    const view = viewOf(start);
    expect(view).toMatchObject({ cell: { value: 10, parts: [{ sum: -11 }, { sum: 21 }] } });
    expect(view).toMatchObject({ params: 38, multiplyAdds: 576 });
    expect(viewOf({ ...start, row: 1, column: 3 })).toMatchObject({
      cell: { parts: [{ sum: -13 }, { sum: 16 }] },
    });
  });
});

describe("the laboratory's state", () => {
  it("stays one that the schema takes, whatever is done", () => {
    const value = fc.integer({ min: -50, max: 50 });
    const filter = fc.nat(3);
    const action = fc.oneof(
      fc.record({
        type: fc.constant("set" as const),
        field: fc.constantFrom("side", "channels", "kernel", "stride", "padding", "dilation"),
        value,
      }),
      fc.record({ type: fc.constant("fill" as const), filter, fill: fc.constantFrom(...FILLS) }),
      fc.record({
        type: fc.constant("set-weight" as const),
        filter,
        channel: fc.nat(2),
        index: fc.nat(48),
        weight: value,
      }),
      fc.record({ type: fc.constant("set-bias" as const), filter, bias: value }),
      fc.record({ type: fc.constantFrom("add-filter" as const, "draw-kernels" as const) }),
      fc.record({ type: fc.constant("remove-filter" as const), filter }),
      fc.record({ type: fc.constant("go" as const), filter: value, row: value, column: value }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const state = actions.reduce<ConvLabState>((before, next) => reducer(before, next), start);
        expect(schema.safeParse(state)).toMatchObject({ success: true });
      }),
    );
  });

  it("keeps typed weights round the centre when the kernel grows, and forgets no other filter", () => {
    const typed = reducer(start, { type: "set-weight", filter: 1, channel: 0, index: 4, weight: 7 });
    expect(typed.filters[0]).toEqual(start.filters[0]);
    const grown = reducer(typed, { type: "set", field: "kernel", value: 5 });
    expect(filterKernels(grown, 1)[0]?.[12]).toBe(7);
    expect(filterKernels(grown, 1)[1]?.[12]).toBe(0);
  });

  it("keeps the last filter", () => {
    const one = reducer(start, { type: "remove-filter", filter: 1 });
    expect(reducer(one, { type: "remove-filter", filter: 0 }).filters).toHaveLength(1);
  });
});
