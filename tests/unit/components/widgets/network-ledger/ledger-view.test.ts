import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRate, readShape, readWhole } from "@/components/network-editor/read-field";
import { readableBytes } from "@/components/network-editor/readable-bytes";
import { rowCommand } from "@/components/network-editor/row-command";
import { undoKey } from "@/components/network-editor/undo-key";
import { blocksOf } from "@/components/widgets/network-ledger/blocks";
import { boxDrawing } from "@/components/widgets/network-ledger/box-shape";
import { codeView, loadCode } from "@/components/widgets/network-ledger/code-view";
import {
  memoryFormula,
  multiplyAddsFormula,
  paramsFormula,
  sizeFormulas,
} from "@/components/widgets/network-ledger/formulas";
import { ledgerView, type ShownRow } from "@/components/widgets/network-ledger/ledger-view";
import { chains } from "@/tests/unit/lib/nn/code/chain-arbitraries";
import { changedBy, started } from "./started";

/** The value of a formula of sums and products, its spaces and dots as signs of product. */
function valueOfFormula(formula: string): number {
  const script = formula.replaceAll("·", "*");
  if (!/^[\d\s()+*]+$/.test(script)) throw new Error(`not a formula: ${formula}`);
  return new Function(`return ${script}`)() as number;
}

/** The formulas of a layer must give its numbers. */
function expectFormulas({ layer, numbers }: ShownRow, batch: number) {
  if (!numbers) throw new Error("a possible network has numbers everywhere");
  const priced = { layer, ...numbers, batch };
  expect(valueOfFormula(paramsFormula(priced, String) ?? "0")).toBe(numbers.params);
  expect(valueOfFormula(multiplyAddsFormula(priced, String) ?? "0")).toBe(numbers.multiplyAdds);
  expect(valueOfFormula(memoryFormula(priced, String))).toBe(numbers.memory);
  const sides = sizeFormulas(priced, String).map((formula) => formula.split(" = ")[1]);
  expect(numbers.outputShape.slice(0, 2).map(String)).toEqual(expect.arrayContaining(sides));
}

describe("the formulas", () => {
  it("give the numbers of the ledger for every layer", () => {
    fc.assert(
      fc.property(chains, fc.integer({ min: 1, max: 4 }), ({ inputShape, layers }, batch) => {
        const view = ledgerView(started({ inputShape, layers, batch }));
        for (const row of view.rows) expectFormulas(row, batch);
      }),
      { numRuns: 300 },
    );
  });

  it("read as in a lesson", () => {
    const { selected } = ledgerView(started({}));
    const priced = { layer: selected.layer, inputShape: [28, 28, 1], outputShape: [26, 26, 8], batch: 1 };
    expect([
      paramsFormula(priced, String),
      multiplyAddsFormula(priced, String),
      memoryFormula(priced, String),
      ...sizeFormulas(priced, String),
    ]).toEqual(["(3·3·1 + 1)·8", "26·26·8 · 3·3·1", "26·26·8·4", "⌊(28 − 3) / 1⌋ + 1 = 26"]);
  });
});

describe("the ledger's table", () => {
  it("counts the batch in the work and the memory, not in the parameters", () => {
    const { selected, totals } = ledgerView(started({ batch: 10 }));
    expect(selected.numbers).toMatchObject({
      params: 80,
      multiplyAdds: 10 * 26 * 26 * 8 * 9,
      memory: 10 * 26 * 26 * 8 * 4,
    });
    expect(totals).toEqual({
      params: 80,
      nonTrainable: 0,
      multiplyAdds: 10 * 26 * 26 * 8 * 9,
      activationMemory: 10 * (28 * 28 + 26 * 26 * 8) * 4,
      paramsMemory: 320,
    });
  });

  it("gives shares that add up to the whole", () => {
    const { rows } = ledgerView(started({ preset: "vgg-16" }));
    const sum = (key: "paramsShare" | "multiplyAddsShare") =>
      rows.reduce((total, { numbers }) => total + (numbers?.[key] ?? 0), 0);
    expect(sum("paramsShare")).toBeCloseTo(1, 10);
    expect(sum("multiplyAddsShare")).toBeCloseTo(1, 10);
    const dense = rows.find(({ name }) => name === "fc1")?.numbers;
    expect(dense?.params).toBe(102_764_544);
    expect(dense?.multiplyAddsShare).toBeLessThan(0.01);
  });

  it("goes as far as it can, and says which layer can't be and why", () => {
    const broken = changedBy(started({ preset: "lenet-5", selected: 2 }), {
      type: "set-option",
      option: "kernel",
      value: 20,
    });
    const view = ledgerView(broken);
    expect(view.stop).toMatchObject({
      index: 2,
      name: "c3",
      reason: { code: "kernel-too-large", kernel: 20 },
    });
    expect(view.rows.map(({ numbers }) => numbers !== null)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(view.selectedInput).toEqual([14, 14, 6]);
    expect(view.totals.params).toBe(156);
  });

  it("refuses a stride and a dilation together, as Keras does, and two layers of one name", () => {
    const both = changedBy(
      started({}),
      { type: "set-option", option: "stride", value: 2 },
      { type: "set-option", option: "dilation", value: 2 },
    );
    expect(ledgerView(both).stop).toMatchObject({ index: 0, reason: { code: "stride-with-dilation" } });
    const twins = started({
      inputShape: [4],
      layers: [
        { kind: "dense", units: 3, name: "d" },
        { kind: "dense", units: 3, name: "d" },
      ],
    });
    expect(ledgerView(twins).stop).toMatchObject({ index: 1, name: "d", reason: { code: "duplicate-name" } });
  });
});

describe("the drawing", () => {
  it("has the input, the kernels and the output, larger where the shape is", () => {
    const blocks = blocksOf({ kind: "conv2d", filters: 8, kernel: 3 }, [28, 28, 1], [26, 26, 8]);
    expect(blocks.map(({ role, shape, count }) => ({ role, shape, count }))).toEqual([
      { role: "input", shape: [28, 28, 1], count: 1 },
      { role: "kernel", shape: [3, 3, 1], count: 8 },
      { role: "output", shape: [26, 26, 8], count: 1 },
    ]);
    const [input, kernel, output] = blocks.map(({ box }) => box);
    expect(input?.height).toBeGreaterThan(output?.height ?? 0);
    expect(output?.height).toBeGreaterThan(kernel?.height ?? 0);
    expect(output?.depth).toBeGreaterThan(input?.depth ?? 0);
    expect(kernel?.depth).toBe(input?.depth);
  });

  it("leaves the output out where there is none, and draws a few of many kernels", () => {
    const blocks = blocksOf({ kind: "conv2d", filters: 8, kernel: 30 }, [28, 28, 1], null);
    expect(blocks.map(({ role }) => role)).toEqual(["input", "kernel"]);
    expect(boxDrawing({ width: 10, height: 10, depth: 5 }, 512).boxes).toHaveLength(4);
  });
});

describe("the code panel", () => {
  const state = started({ inputShape: [4], layers: [{ kind: "dense", units: 3 }] });

  it("shows the code of the network", () => {
    expect(codeView(state, null)).toMatchObject({ problems: [], layers: 1 });
    expect(codeView(state, null).text).toContain("layers.Dense(units=3)");
  });

  it("keeps what is typed while it is that network, or while it has problems", () => {
    const same = "Sequential([Input((4,)), Dense(3)]) # mine";
    expect(codeView(state, same).text).toBe(same);
    const wrong = "Sequential([Input((4,)), Dence(3)])";
    expect(codeView(state, wrong)).toMatchObject({
      text: wrong,
      problems: [{ kind: "unknown-layer", suggestion: "Dense", line: 1, column: 26 }],
    });
    expect(loadCode(wrong)).toBeNull();
  });

  it("goes back to the network's own code once that is changed elsewhere", () => {
    const other = "Sequential([Input((4,)), Dense(5)])";
    const load = loadCode(other);
    expect(load && codeView(changedBy(state, load), other).text).toBe(other);
    expect(codeView(state, other).text).toContain("layers.Dense(units=3)");
  });

  it("says which layers a language lacks", () => {
    expect(codeView(started({ preset: "alexnet", dialect: "tfjs" }), null).unwritable).toEqual([2, 5, 6]);
    expect(codeView(started({ preset: "alexnet" }), null).unwritable).toEqual([]);
  });
});

describe("the fields", () => {
  it.each([
    ["12", 12],
    ["1 000", 1000],
    ["0", null],
    ["1001", null],
    ["3.5", null],
    ["", null],
    ["-2", null],
  ])("read %j as %j between 1 and 1000", (text, value) => {
    expect(readWhole(text, { least: 1, most: 1000 })).toBe(value);
  });

  it("read rates and shapes as people write them", () => {
    expect(["0,25", "0.5", ".5", "0", "1", "x"].map(readRate)).toEqual([0.25, 0.5, 0.5, 0, null, null]);
    expect(["7, 7, 16", "7×7×16", "10", "", "7,,0", "a"].map(readShape)).toEqual([
      [7, 7, 16],
      [7, 7, 16],
      [10],
      null,
      null,
      null,
    ]);
  });

  it("give memory in a unit that suits it", () => {
    expect([0, 999, 1000, 553_430_176, 2e12].map(readableBytes)).toEqual([
      { value: 0, unit: "one" },
      { value: 999, unit: "one" },
      { value: 1, unit: "kilo" },
      { value: 553.430176, unit: "mega" },
      { value: 2, unit: "tera" },
    ]);
  });
});

describe("the keys", () => {
  const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

  it("choose, move and remove a layer", () => {
    expect(rowCommand({ ...plain, key: "ArrowDown" })).toEqual({ type: "select", by: 1 });
    expect(rowCommand({ ...plain, key: "ArrowUp", altKey: true })).toEqual({ type: "move", by: -1 });
    expect(rowCommand({ ...plain, key: "Delete" })).toEqual({ type: "remove" });
    expect(rowCommand({ ...plain, key: "ArrowDown", ctrlKey: true })).toBeNull();
    expect(rowCommand({ ...plain, key: "ArrowRight" })).toBeNull();
  });

  it("undo and redo", () => {
    expect(undoKey({ ...plain, key: "z", ctrlKey: true })).toBe("undo");
    expect(undoKey({ ...plain, key: "Z", metaKey: true, shiftKey: true })).toBe("redo");
    expect(undoKey({ ...plain, key: "y", ctrlKey: true })).toBe("redo");
    expect(undoKey({ ...plain, key: "z" })).toBeNull();
  });
});
