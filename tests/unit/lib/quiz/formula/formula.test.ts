import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { type Expression, evaluate, symbolsIn } from "@/lib/quiz/formula/expression";
import { expressionTex } from "@/lib/quiz/formula/expression-tex";
import { parseExpression } from "@/lib/quiz/formula/parse-expression";
import { TRUTHS, trueValue } from "@/lib/quiz/formula/truths";

/** A formula as text, every operation in brackets. */
function bracketed(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "symbol":
      return expression.name;
    case "negative":
      return `(-${bracketed(expression.of)})`;
    case "call":
      return `${expression.name}(${bracketed(expression.of)})`;
    case "operation":
      return `(${bracketed(expression.left)} ${expression.operator} ${bracketed(expression.right)})`;
  }
}

const { expression: expressions } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.nat({ max: 99 }).map((value): Expression => ({ kind: "number", value })),
    fc.constantFrom("I", "K", "P", "S").map((name): Expression => ({ kind: "symbol", name })),
    tie("expression").map((of): Expression => ({ kind: "negative", of })),
    fc
      .tuple(fc.constantFrom("floor" as const, "ceil" as const), tie("expression"))
      .map(([name, of]): Expression => ({ kind: "call", name, of })),
    fc
      .tuple(fc.constantFrom("+", "-", "*", "/", "^"), tie("expression"), tie("expression"))
      .map(([operator, left, right]) => ({ kind: "operation", operator, left, right }) as Expression),
  ),
}));

describe("a formula", () => {
  it.each([
    ["(P + K - 1) / S + 1", { P: 0, K: 3, S: 1 }, 3],
    ["floor((I - K + 2 * P) / S) + 1", { I: 12, K: 5, P: 2, S: 2 }, 6],
    ["2 - 3 - 4", {}, -5],
    ["2 * 3 ^ 2", {}, 18],
    ["-2 ^ 2", {}, -4],
    ["8 / 2 / 2", {}, 2],
    ["ceil(7 / 2)", {}, 4],
    ["1.5 * 2", {}, 3],
  ])("%s is worked out", (text, values, expected) => {
    expect(evaluate(parseExpression(text), values)).toBe(expected);
  });

  it.each(["", "2 +", "(2", "2)", "2 K", "floor 2", "K %% 2", "x = 3", "alert()"])("isn't %j", (text) => {
    expect(() => parseExpression(text)).toThrow("is no formula");
  });

  it("names its symbols", () => {
    expect(symbolsIn(parseExpression("(P + K - 1) / S + floor(-K)"))).toEqual(["K", "P", "S"]);
  });

  it("is refused where a symbol has no value", () => {
    expect(() => evaluate(parseExpression("I - K"), { I: 5 })).toThrow("K has no value");
  });

  it("comes back from its text", () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(parseExpression(bracketed(expression))).toEqual(expression);
      }),
    );
  });
});

describe("a formula as TeX", () => {
  it.each([
    ["(P + K - 1) / S + 1", "\\frac{P + K - 1}{S} + 1"],
    ["floor((I - K) / S) + 1", "\\left\\lfloor \\frac{I - K}{S} \\right\\rfloor + 1"],
    ["K * (I - 1)", "K \\times \\left(I - 1\\right)"],
    ["(I - K) ^ 2", "\\left(I - K\\right)^{2}"],
    ["I - (K - 1)", "I - \\left(K - 1\\right)"],
  ])("%s", (text, tex) => {
    expect(expressionTex(parseExpression(text))).toBe(tex);
  });

  it("is always TeX that KaTeX takes", () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const html = katex.renderToString(expressionTex(expression), { throwOnError: true, strict: "error" });
        expect(html).toContain("katex");
      }),
    );
  });
});

describe("a true function", () => {
  it("is that of lib/nn", () => {
    const options = { input: 12, kernel: 5, stride: 2, padding: 2 };
    expect(trueValue("conv-output-size", options)).toEqual({ value: 6 });
    expect(trueValue("conv-params", { kernel: 5, channels: 8, filters: 16 })).toEqual({ value: 3216 });
    expect(trueValue("dense-params", { inputs: 784, units: 10 })).toEqual({ value: 7850 });
    expect(trueValue("pool-output-size", { input: 24, size: 2, stride: 2 })).toEqual({ value: 12 });
    expect(trueValue("network-passes", { images: 3, steps: 50, guided: 1 })).toEqual({ value: 300 });
    expect(trueValue("folded-channels", { channels: 3, fold: 2 })).toEqual({ value: 12 });
  });

  it.each(Object.keys(TRUTHS))("%s gives the error of lib/nn where there is no such layer", (name) => {
    expect(trueValue(name, {})).toHaveProperty("impossible.code", "not-whole");
  });

  it("is asked for by names that exist only", () => {
    expect(() => trueValue("cake-size", {})).toThrow('"cake-size"');
  });
});
