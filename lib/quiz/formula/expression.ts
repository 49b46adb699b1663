/** A small formula as a tree, worked out for given values. */

export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "symbol"; readonly name: string }
  | { readonly kind: "negative"; readonly of: Expression }
  | { readonly kind: "call"; readonly name: RoundingName; readonly of: Expression }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type Operator = "+" | "-" | "*" | "/" | "^";
export type RoundingName = "floor" | "ceil";

/**
 * The value of a formula. A division by zero gives an infinity or NaN, as in JavaScript.
 * @throws Error if a symbol has no value
 */
export function evaluate(expression: Expression, values: Readonly<Record<string, number>>): number {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "symbol": {
      const value = values[expression.name];
      if (value === undefined) throw new Error(`the symbol ${expression.name} has no value`);
      return value;
    }
    case "negative":
      return -evaluate(expression.of, values);
    case "call":
      return Math[expression.name](evaluate(expression.of, values));
    case "operation":
      return operate(
        expression.operator,
        evaluate(expression.left, values),
        evaluate(expression.right, values),
      );
  }
}

function operate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "^":
      return left ** right;
  }
}

/** The symbols of a formula, each once, in alphabetical order. */
export function symbolsIn(expression: Expression): readonly string[] {
  const found = (part: Expression): readonly string[] => {
    switch (part.kind) {
      case "number":
        return [];
      case "symbol":
        return [part.name];
      case "negative":
      case "call":
        return found(part.of);
      case "operation":
        return [...found(part.left), ...found(part.right)];
    }
  };
  return [...new Set(found(expression))].toSorted();
}
