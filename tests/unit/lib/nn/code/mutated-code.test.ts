import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSequentialCode } from "@/lib/nn/code/parse-sequential-code";
import { sequentialCode } from "@/lib/nn/code/write-sequential-code";
import { network } from "@/lib/nn/network";
import { chains } from "./chain-arbitraries";

const pieces = fc.constantFrom(
  ..."()[]{},.:;=+-*/#'\"`\\\n 0 1 999999999999 1e999 -1 None True null for if class def => //".split(" "),
  "model.add(",
  "Sequential([",
  "tf.layers.conv2d({",
  "Conv2D(8, 3)",
  "Dense(",
  "input_shape=(",
  "é",
  "😀",
);

/** Code of a random network, with a few random cuts, copies and insertions. */
const mutated = fc
  .record({
    chain: chains,
    dialect: fc.constantFrom("keras" as const, "tfjs" as const),
    changes: fc.array(
      fc.record({
        at: fc.nat(),
        length: fc.nat({ max: 12 }),
        put: fc.oneof(pieces, fc.string({ maxLength: 4 })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ chain, dialect, changes }) =>
    changes.reduce(
      (code, { at, length, put }) => {
        const start = at % (code.length + 1);
        return code.slice(0, start) + put + code.slice(start + length);
      },
      sequentialCode(chain.layers, chain.inputShape, dialect),
    ),
  );

const soup = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 60 })
  .map((all) => all.join(""));

/** Either a network that can be, or problems that each stand somewhere in the text. */
function expectAnswer(code: string) {
  const parsed = parseSequentialCode(code);
  if (parsed.kind === "network") {
    expect(network(parsed.layers, parsed.inputShape).rows.length).toBe(parsed.layers.length);
    return;
  }
  const lines = code.split("\n");
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const { line, column } of parsed.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
}

describe("parseSequentialCode, on any text", () => {
  it("gives a network or says what is wrong and where, for code with random changes", () => {
    fc.assert(fc.property(mutated, expectAnswer), { numRuns: 3000 });
  });

  it("gives a network or says what is wrong and where, for a jumble", () => {
    fc.assert(fc.property(soup, expectAnswer), { numRuns: 3000 });
  });

  it.each([
    ["brackets that open", "model.add({\n".repeat(4000)],
    ["blocks", "if (x) {\n}\nconst a = () => {};\n".repeat(1500)],
    ["layers", `Sequential([Input((1,)),\n${"Dense(1),\n".repeat(4800)}])`],
    ["statements", "model = Sequential()\nmodel.add(Dense(1))\n".repeat(1100)],
  ])("gives an answer for the longest text of %s", (_name, code) => {
    expectAnswer(code.slice(0, 50_000));
  });
});
