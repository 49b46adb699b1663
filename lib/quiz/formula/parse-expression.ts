/** Reads a small formula by recursive descent: one function for each level of precedence. */

import type { Expression, Operator } from "./expression";

const TOKEN = /\s*(\d+(?:\.\d+)?|floor|ceil|[A-Za-z]|[-+*/^()])/y;

/**
 * Reads a formula: numbers, one-letter symbols, + - * / ^, brackets, floor() and ceil(). Products need their sign.
 * @throws Error that quotes the formula, if it is none
 * @example parseExpression("(P + K - 1) / S + 1")
 */
export function parseExpression(text: string): Expression {
  const reader = createReader(text);
  const whole = sum(reader);
  return reader.isAtEnd() ? whole : reader.fail();
}

interface Reader {
  isAtEnd(): boolean;
  /** Goes past the next token if it is this one, and says whether it was. */
  take(token: string): boolean;
  /** The next token, which must match. */
  next(pattern: RegExp): string;
  fail(): never;
}

function createReader(text: string): Reader {
  const tokens = tokensOf(text);
  let position = 0;
  const fail = (): never => {
    throw new Error(`"${text}" is no formula: unexpected ${tokens[position] ?? "end"}`);
  };
  return {
    fail,
    isAtEnd: () => position === tokens.length,
    take(token) {
      const isNext = tokens[position] === token;
      if (isNext) position += 1;
      return isNext;
    },
    next(pattern) {
      const token = tokens[position] ?? fail();
      if (!pattern.test(token)) fail();
      position += 1;
      return token;
    },
  };
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    const [, token] = TOKEN.exec(text) ?? [];
    if (token === undefined) throw new Error(`"${text}" is no formula: unexpected ${text.slice(at).trim()}`);
    tokens.push(token);
  }
  return tokens;
}

function sum(reader: Reader): Expression {
  return leftToRight(reader, ["+", "-"], product);
}

function product(reader: Reader): Expression {
  return leftToRight(reader, ["*", "/"], signed);
}

function leftToRight(
  reader: Reader,
  operators: readonly Operator[],
  part: (reader: Reader) => Expression,
): Expression {
  let left = part(reader);
  for (;;) {
    const operator = operators.find((one) => reader.take(one));
    if (operator === undefined) return left;
    left = { kind: "operation", operator, left, right: part(reader) };
  }
}

function signed(reader: Reader): Expression {
  return reader.take("-") ? { kind: "negative", of: signed(reader) } : power(reader);
}

function power(reader: Reader): Expression {
  const left = atom(reader);
  return reader.take("^") ? { kind: "operation", operator: "^", left, right: signed(reader) } : left;
}

function atom(reader: Reader): Expression {
  if (reader.take("(")) return closed(reader);
  for (const name of ["floor", "ceil"] as const) {
    if (!reader.take(name)) continue;
    reader.next(/^\($/);
    return { kind: "call", name, of: closed(reader) };
  }
  const token = reader.next(/^(\d.*|[A-Za-z])$/);
  return /^\d/.test(token) ? { kind: "number", value: Number(token) } : { kind: "symbol", name: token };
}

/** What stands before the closing bracket. */
function closed(reader: Reader): Expression {
  const inside = sum(reader);
  reader.next(/^\)$/);
  return inside;
}
