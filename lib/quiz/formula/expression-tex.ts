import type { Expression } from "./expression";

/** How tightly an operation holds its parts: a part that holds less tightly goes in brackets. */
const TIGHTNESS = { "+": 1, "-": 1, "*": 2, "/": 4, "^": 3 } as const;

/**
 * A formula as TeX, divisions as fractions.
 * @example expressionTex(parseExpression("(P + K - 1) / S + 1")) // "\frac{P + K - 1}{S} + 1"
 */
export function expressionTex(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "symbol":
      return expression.name;
    case "negative":
      return `-${held(expression.of, 2)}`;
    case "call": {
      const side = expression.name === "floor" ? "floor" : "ceil";
      return `\\left\\l${side} ${expressionTex(expression.of)} \\right\\r${side}`;
    }
    case "operation":
      return operationTex(expression);
  }
}

function operationTex({ operator, left, right }: Extract<Expression, { kind: "operation" }>): string {
  switch (operator) {
    case "+":
      return `${held(left, 1)} + ${held(right, 1)}`;
    case "-":
      return `${held(left, 1)} - ${held(right, 2)}`;
    case "*":
      return `${held(left, 2)} \\times ${held(right, 2)}`;
    case "/":
      return `\\frac{${expressionTex(left)}}{${expressionTex(right)}}`;
    case "^":
      return `${held(left, 5)}^{${expressionTex(right)}}`;
  }
}

/** A part of a formula, in brackets where it holds less tightly than `least`. */
function held(part: Expression, least: number): string {
  const tex = expressionTex(part);
  return tightness(part) >= least ? tex : `\\left(${tex}\\right)`;
}

function tightness(part: Expression): number {
  if (part.kind === "operation") return TIGHTNESS[part.operator];
  return part.kind === "negative" ? 1 : 5;
}
