import { describe, expect, it } from "vitest";
import { CLIP_SHAPE } from "@/components/widgets/conv-dims/clips";
import { type ConvDimsState, convDimsModel, lineTaps } from "@/components/widgets/conv-dims/conv-dims.model";
import { dimsRows } from "@/components/widgets/conv-dims/dims-rows";
import { barsPath, coverPath } from "@/components/widgets/conv-dims/line-path";
import { lineCell, lineView } from "@/components/widgets/conv-dims/line-view";
import { SERIES_LENGTH, signalValues } from "@/components/widgets/conv-dims/signals";
import { parseWeight } from "@/components/widgets/conv-dims/taps-table";
import { filmStrip, volumeCell, volumeView } from "@/components/widgets/conv-dims/volume-view";

const start = convDimsModel.init({ dims: "1d" });
const run = (state: ConvDimsState, ...actions: readonly Parameters<typeof convDimsModel.reducer>[1][]) =>
  actions.reduce(convDimsModel.reducer, state);

describe("the table", () => {
  it("says what the slide says", () => {
    expect(dimsRows(start)).toEqual([
      { dims: "1d", input: [48], kernel: [3], output: [46], params: 4, multiplications: 138 },
      { dims: "2d", input: [24, 24], kernel: [3, 3], output: [22, 22], params: 10, multiplications: 4356 },
      {
        dims: "3d",
        input: [16, 24, 24],
        kernel: [3, 3, 3],
        output: [14, 22, 22],
        params: 28,
        multiplications: 182_952,
      },
    ]);
  });
});

describe("a line", () => {
  it("gives the jump where the kernel takes differences", () => {
    const cell = lineCell(lineView(start), 18);
    expect(cell.taps.map(({ product }) => Math.round(100 * product))).toEqual([-70, 0, -60]);
    expect(cell.sum).toBeCloseTo(-1.3);
  });

  it("echoes a clap twice, softer each time", () => {
    const clap = run(start, { type: "signal", signal: "clap" }, { type: "line-kernel", kernel: "echo" });
    expect(clap).toMatchObject({ spacing: 900, padding: "same" });
    const { input, output } = lineView(clap);
    expect(output).toHaveLength(input.length);
    const loudest = (from: number, to: number) =>
      Math.max(...Array.from(output.slice(from, to), (value) => Math.abs(value)));
    const [first, second, third] = [loudest(0, 1500), loudest(1900, 3300), loudest(3700, 5100)];
    expect(second / first).toBeCloseTo(0.6, 2);
    expect(third / first).toBeCloseTo(0.3, 2);
  });

  it("keeps the weights when one is changed, and when the kernel grows", () => {
    const own = run(start, { type: "tap", index: 1, weight: 2 });
    expect(own).toMatchObject({ lineKernel: "own", taps: [-1, 2, 1] });
    const wide = run(own, { type: "tap-count", count: 5 });
    expect(lineTaps(wide)).toEqual([0, -1, 2, 1, 0]);
    expect(lineTaps(run(wide, { type: "tap-count", count: 1 }))).toEqual([2]);
  });

  it("is drawn on from what was there", () => {
    const drawn = run(start, { type: "draw", index: 0, value: 0.5 });
    const { input } = lineView(drawn);
    expect(input[0]).toBe(0.5);
    expect(input[10]).toBeCloseTo(0.7);
    expect(convDimsModel.schema.safeParse(drawn).success).toBe(true);
  });

  it("is drawn as a bar for each value, or as what many cover", () => {
    expect(barsPath(Float32Array.of(1, -1), 1, 1)).toBe("M1.14 1V0.040h0.72V1zM2.14 1V1.960h0.72V1z");
    expect(coverPath(signalValues("hiss"), 0, 1).match(/M/g)).toHaveLength(400);
  });
});

describe("a weight as it is typed", () => {
  it.each([
    ["0,5", 0.5],
    ["−2", -2],
    [".25", 0.25],
    ["9", 9],
    ["10", null],
    ["abc", null],
    ["", null],
  ])("%s", (text, weight) => {
    expect(parseWeight(text)).toBe(weight);
  });
});

describe("a video", () => {
  const video = { ...start, dims: "3d" } as const;

  it("shows motion only, and nothing of the square that stands still", () => {
    const view = volumeView(video);
    expect(view.output.shape).toEqual([14, 22, 22]);
    const rows = (from: number, to: number) =>
      view.output.values.filter((_, at) => {
        const row = Math.floor(at / 22) % 22;
        return row >= from && row < to;
      });
    expect(Math.max(...rows(0, 15).map(Math.abs))).toBe(1);
    expect(Math.max(...rows(15, 22).map(Math.abs))).toBe(0);
  });

  it("tells right from left by the sign at the heart of a square", () => {
    const view = volumeView({ ...video, timeKernel: "direction" });
    const at = (row: number, column: number) =>
      volumeCell(view, { ...video, timeKernel: "direction", frame: 6, row, column }).sum;
    expect(at(5, 9)).toBeGreaterThan(0);
    expect(at(12, 14)).toBeLessThan(0);
    expect(at(19, 12)).toBe(0);
  });

  it("adds up the three slices of a window to the output", () => {
    const view = volumeView(video);
    const cell = volumeCell(view, video);
    expect(cell.slices.map((slice) => slice.length)).toEqual([9, 9, 9]);
    expect(cell.sliceSums.reduce((sum, part) => sum + part, 0)).toBeCloseTo(cell.sum);
    expect(view.output.values[(cell.frame * 22 + cell.row) * 22 + cell.column]).toBeCloseTo(cell.sum);
  });

  it("is one frame in two dimensions", () => {
    const flat = { ...video, dims: "2d", frame: 9 } as const;
    expect(volumeCell(volumeView(flat), flat)).toMatchObject({ inputFrame: 9, frame: 0 });
  });

  it("lies frame by frame on a strip, smaller frames in the middle of their place", () => {
    const strip = filmStrip(new Float32Array(14 * 22 * 22).fill(1), [14, 22, 22], { lead: 1, gap: 0 });
    expect(strip).toMatchObject({ width: 399, height: 24 });
    expect(strip.values[399 + 25 + 1]).toBe(1);
    expect(strip.values[399 + 25]).toBe(0);
    expect(strip.values.reduce((sum, value) => sum + value, 0)).toBe(14 * 22 * 22);
  });
});

describe("the state", () => {
  it("keeps frames and cells inside", () => {
    const far = run(start, { type: "frame", frame: 99 }, { type: "look-cell", row: -1, column: 40 });
    expect(far).toMatchObject({ frame: CLIP_SHAPE[0] - 1, row: 0, column: 23 });
  });

  it.each([{ taps: [1, 2] }, { taps: [99] }, { spacing: 0 }, { drawn: [1] }, { clip: "film" }])(
    "refuses %j",
    (wrong) => {
      expect(convDimsModel.schema.safeParse({ ...start, ...wrong }).success).toBe(false);
    },
  );

  it("holds series of 48 values", () => {
    expect(signalValues("steps")).toHaveLength(SERIES_LENGTH);
  });
});
