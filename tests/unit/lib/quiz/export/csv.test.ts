import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV_COLUMNS, csvText, escapeCsv } from "@/lib/quiz/export/csv";
import { rightAnswer } from "@/lib/quiz/export/right-answer";
import * as sample from "@/tests/unit/lib/quiz/sample-questions";
import { LABELS } from "./export-samples";

/** The cells of a table by RFC 4180. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("a table of questions", () => {
  const entries = sample.SAMPLES.map((question) => ({ chapter: "convolution", question }));
  const rows = readCsv(csvText(entries, { seed: 42, locale: "en", labels: LABELS }));

  it("has a line for each, every column filled in or empty", () => {
    expect(rows[0]).toEqual(CSV_COLUMNS);
    expect(rows).toHaveLength(entries.length + 1);
    expect(rows.every((row) => row.length === CSV_COLUMNS.length)).toBe(true);
  });

  it("says of each what is right", () => {
    const answer = CSV_COLUMNS.indexOf("answer");
    expect(rows.slice(1).map((row) => row[answer]?.replaceAll("\u00a0", " "))).toEqual([
      "5",
      "The kernel ; The stride",
      "4.8 GB",
      "[32, 26, 26, 8]",
      "1. Convolution 2. ReLU 3. Pooling 4. Flattening 5. Dense layer",
      "Identity → copies ; Blur → averages ; Sobel → compares",
      "row 3, column 3 ; row 3, column 4",
      "what the demo gives",
      "what the demo gives",
      "any counter-example",
      "Because the weights are shared.",
    ]);
  });

  it("has its formulas where MathJax finds them", () => {
    expect(rows[1]?.[CSV_COLUMNS.indexOf("solution")]).toBe("Count them: \\(7 - 3 + 1 = 5\\).");
  });
});

describe("the right answer of a place", () => {
  it("is the label of a layer or a kernel", () => {
    const layers = [
      { id: "conv1", label: "First convolution", shape: [24, 24, 8] },
      { id: "logits", label: "Dense layer", shape: [10] },
    ];
    const figure = { kind: "network", caption: "A network", layers } as const;
    const question = { ...sample.pointQuestion, figure, answer: ["logits"], errors: [] };
    expect(rightAnswer(question, LABELS, "en")).toBe("Dense layer");
  });
});

describe("any text in a cell", () => {
  it("comes back", () => {
    const texts = fc.string({
      unit: fc.oneof(fc.constantFrom(..."\",;\n\r'=+-@\t"), fc.string({ unit: "grapheme" })),
    });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [cells = []] = readCsv(`${escapeCsv(one)},${escapeCsv(other)}\r\n`);
        expect(cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ""))).toEqual(
          [one, other].map((text) => text.replace(/^'(?=[=+\-@\t\r])/, "")),
        );
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])("is no formula for a spreadsheet: %j", (text) => {
    expect(escapeCsv(text).startsWith("'")).toBe(true);
  });
});
