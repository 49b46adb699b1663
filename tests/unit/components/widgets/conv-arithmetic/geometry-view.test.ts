import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConvArithmeticState } from "@/components/widgets/conv-arithmetic/conv-arithmetic.model";
import { geometryView, paddingOf } from "@/components/widgets/conv-arithmetic/geometry-view";
import { convOutputSize } from "@/lib/nn/conv-geometry";
import { ShapeError } from "@/lib/nn/shape-error";
import { plain, settings } from "./settings";

/** Side of the output according to lib/nn, or the problem it names. */
function libraryAnswer(state: ConvArithmeticState) {
  const { input, kernel, stride, dilation } = state;
  try {
    return convOutputSize({ input, kernel, stride, dilation, padding: paddingOf(state) });
  } catch (error) {
    if (error instanceof ShapeError) return error.values;
    throw error;
  }
}

describe("the view of a geometry", () => {
  it("gives the output side, or the problem, of lib/nn", () => {
    fc.assert(
      fc.property(settings, (state) => {
        const view = geometryView(state);
        expect(view.kind === "possible" ? view.geometry.output : view.problem).toEqual(libraryAnswer(state));
      }),
    );
  });

  it("keeps the cell being made on the output", () => {
    fc.assert(
      fc.property(settings, (state) => {
        const view = geometryView(state);
        fc.pre(view.kind === "possible");
        const { output } = view.geometry;
        expect(view.row).toBeLessThan(output);
        expect(view.row * output + view.column).toBe(Math.min(state.step, output ** 2 - 1));
      }),
    );
  });

  it("reads every input position that it doesn't call unread, and none that it does", () => {
    fc.assert(
      fc.property(settings, (state) => {
        const view = geometryView(state);
        fc.pre(view.kind === "possible");
        const read = new Set<number>();
        for (let start = 0; start + span(state) <= view.paddedInput; start += state.stride) {
          for (let tap = 0; tap < state.kernel; tap++) read.add(start + tap * state.dilation);
        }
        const expected = Array.from({ length: view.paddedInput }, (_, at) => at).filter(
          (at) => !read.has(at),
        );
        const { paddingBefore } = view.geometry;
        expect(view.unread.indices.map((at) => at + paddingBefore)).toEqual(expected);
      }),
    );
  });

  it("counts the unread cells of the input one by one", () => {
    fc.assert(
      fc.property(settings, (state) => {
        const view = geometryView(state);
        fc.pre(view.kind === "possible");
        const unread = new Set(view.unread.indices);
        const positions = Array.from({ length: state.input }, (_, at) => at);
        const count = positions.flatMap((row) =>
          positions.filter((column) => unread.has(row) || unread.has(column)),
        ).length;
        expect(view.unread.inputCells).toBe(count);
      }),
    );
  });

  it("tells a lost border from lost padding", () => {
    const border = geometryView({ ...plain, input: 6, stride: 2 });
    const padding = geometryView({ ...plain, input: 6, stride: 2, padding: 1, paddingMode: "explicit" });
    expect([border, padding].map((view) => view.kind === "possible" && view.unread)).toMatchObject([
      { trailing: 1, trailingInput: 1, inputCells: 11, inputTotal: 36, hasGaps: false },
      { trailing: 1, trailingInput: 0, inputCells: 0, inputTotal: 36, hasGaps: false },
    ]);
  });

  it("explains a kernel that doesn't fit with the numbers, and the padding that would do", () => {
    const state = { ...plain, kernel: 5, dilation: 2, padding: 1, paddingMode: "explicit" as const };
    expect(geometryView(state)).toEqual({
      kind: "impossible",
      problem: { kernel: 5, dilation: 2, effectiveKernel: 9, input: 5, paddedInput: 7 },
      paddingBefore: 1,
      enoughPadding: 2,
    });
  });

  it("proposes a padding that makes an output possible", () => {
    fc.assert(
      fc.property(settings, (state) => {
        const view = geometryView(state);
        fc.pre(view.kind === "impossible" && view.enoughPadding !== null);
        const padded = (padding: number) => geometryView({ ...state, paddingMode: "explicit", padding }).kind;
        expect([padded(view.enoughPadding - 1), padded(view.enoughPadding)]).toEqual([
          "impossible",
          "possible",
        ]);
      }),
    );
  });
});

function span({ kernel, dilation }: ConvArithmeticState): number {
  return (kernel - 1) * dilation + 1;
}
