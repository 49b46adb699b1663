/** Recursive descent from tokens to expressions. */

import { type CodeProblemValues, CodeStop } from "./code-problem";
import type { CallArgument, Expression } from "./expression";
import type { Token } from "./tokenize";

/** A place in a list of tokens that moves on. Ends of lines are left out: brackets say where things end. */
export class TokenReader {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly code: string;
  /** Where to put problems when the tokens are used up. */
  private readonly last: Token;

  constructor(tokens: readonly Token[], code: string, last: Token) {
    this.tokens = tokens.filter(({ kind }) => kind !== "newline");
    this.code = code;
    this.last = last;
  }

  peek(ahead = 0): Token | null {
    return this.tokens[this.at + ahead] ?? null;
  }

  next(): Token | null {
    const token = this.peek();
    this.at++;
    return token;
  }

  isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === "sign" && token.text === text;
  }

  /** Steps over a sign if it is next. */
  take(text: string): boolean {
    const isNext = this.isSign(text);
    if (isNext) this.at++;
    return isNext;
  }

  /** The code from a token up to where the reader stands. */
  textFrom(first: Token): string {
    const end = this.tokens[this.at - 1]?.end ?? first.end;
    return this.code.slice(first.start, end);
  }

  fail(expected: CodeProblemValues["expected"]["expected"]): never {
    const token = this.peek();
    const { line, column } = token ?? this.last;
    if (token?.kind === "name" && ["for", "if"].includes(token.text)) {
      throw new CodeStop({ kind: "control-flow", word: token.text, line, column });
    }
    throw new CodeStop({ kind: "expected", expected, found: token?.text ?? "", line, column });
  }

  /** Runs one level further down. @throws CodeStop `too-deep` */
  deeper<T>(run: () => T): T {
    const { line, column } = this.peek() ?? this.last;
    if (this.depth > 200) throw new CodeStop({ kind: "too-deep", line, column });
    this.depth++;
    const result = run();
    this.depth--;
    return result;
  }
}

/** One expression. @throws CodeStop where the tokens don't make one */
export function parseExpression(reader: TokenReader): Expression {
  return binary(reader, ["+", "-"], () => binary(reader, ["*", "/", "//", "%"], () => unary(reader)));
}

function binary(reader: TokenReader, signs: readonly string[], part: () => Expression): Expression {
  const first = reader.peek();
  let left = part();
  for (;;) {
    const sign = signs.find((candidate) => reader.take(candidate));
    if (sign === undefined || !first) return left;
    const right = part();
    left = { kind: "sum", sign, left, right, ...written(reader, first) };
  }
}

function unary(reader: TokenReader): Expression {
  return reader.deeper(() => {
    const first = reader.peek();
    if (first && reader.take("-")) return { kind: "negative", of: unary(reader), ...written(reader, first) };
    if (reader.take("+")) return unary(reader);
    const base = withSuffixes(reader);
    if (!(first && reader.take("**"))) return base;
    return { kind: "sum", sign: "**", left: base, right: unary(reader), ...written(reader, first) };
  });
}

/** A value with what follows it: `.name`, `(arguments)`, `[index]`. */
function withSuffixes(reader: TokenReader): Expression {
  const first = reader.peek();
  if (!first) return reader.fail("value");
  let value = primary(reader, first);
  for (;;) {
    const longer = withSuffix(reader, value, first);
    if (!longer) return value;
    value = longer;
  }
}

function withSuffix(reader: TokenReader, value: Expression, first: Token): Expression | null {
  if (reader.take("(")) {
    const list = callArguments(reader);
    return { kind: "call", callee: value, arguments: list, ...written(reader, first) };
  }
  if (reader.take("[")) {
    separated(reader, "]", () => parseExpression(reader));
    return { kind: "part", of: value, name: null, ...written(reader, first) };
  }
  if (!reader.take(".")) return null;
  const name = reader.peek();
  if (name?.kind !== "name") return reader.fail("name");
  reader.next();
  const place = written(reader, first);
  if (value.kind === "name") return { kind: "name", path: [...value.path, name.text], ...place };
  return { kind: "part", of: value, name: name.text, ...place };
}

function primary(reader: TokenReader, first: Token): Expression {
  if (first.kind === "number") {
    reader.next();
    return { kind: "number", value: Number(first.text.replaceAll("_", "")), ...written(reader, first) };
  }
  if (first.kind === "text") {
    reader.next();
    return { kind: "text", value: first.text, ...written(reader, first) };
  }
  if (first.kind === "name") {
    reader.next();
    if (first.text === "new" && reader.peek()?.kind === "name") return withSuffixes(reader);
    return { kind: "name", path: [first.text], ...written(reader, first) };
  }
  if (reader.take("(")) return bracketed(reader, first);
  if (reader.take("[")) {
    const items = separated(reader, "]", () => parseExpression(reader));
    return { kind: "list", items, ...written(reader, first) };
  }
  if (reader.take("{")) {
    const entries = separated(reader, "}", () => recordEntry(reader));
    return { kind: "record", entries, ...written(reader, first) };
  }
  return reader.fail("value");
}

/** `(a)` is a; `(a,)` and `(a, b)` are tuples. */
function bracketed(reader: TokenReader, first: Token): Expression {
  let hasComma = false;
  const items = separated(
    reader,
    ")",
    () => parseExpression(reader),
    () => {
      hasComma = true;
    },
  );
  const [only] = items;
  if (only && !hasComma) return { ...only, ...written(reader, first) };
  return { kind: "list", items, ...written(reader, first) };
}

function callArguments(reader: TokenReader): readonly CallArgument[] {
  let hasKeyword = false;
  return separated(reader, ")", () => {
    const first = reader.peek();
    const isKeyword = first?.kind === "name" && reader.isSign("=", 1);
    const { line, column } = first ?? { line: 1, column: 1 };
    if (isKeyword) {
      hasKeyword = true;
      reader.next();
      reader.next();
    } else if (hasKeyword) throw new CodeStop({ kind: "positional-after-keyword", line, column });
    return { name: isKeyword ? first.text : null, value: parseExpression(reader), line, column };
  });
}

function recordEntry(reader: TokenReader): CallArgument {
  const key = reader.next();
  if (!key || !["name", "text", "number"].includes(key.kind)) {
    const { line, column } = key ?? { line: 1, column: 1 };
    throw new CodeStop({ kind: "expected", expected: "name", found: key?.text ?? "", line, column });
  }
  const { line, column, text } = key;
  const isShort = key.kind === "name" && (reader.isSign(",") || reader.isSign("}"));
  if (isShort) return { name: text, value: { kind: "name", path: [text], text, line, column }, line, column };
  if (!reader.take(":")) return reader.fail("colon");
  return { name: text, value: parseExpression(reader), line, column };
}

/** Items up to a closing bracket, which is stepped over. A comma after the last item is allowed. */
function separated<T>(
  reader: TokenReader,
  closing: string,
  item: () => T,
  onComma: () => void = () => undefined,
): readonly T[] {
  const items: T[] = [];
  while (!reader.take(closing)) {
    items.push(reader.deeper(item));
    if (reader.take(",")) onComma();
    else if (!reader.isSign(closing)) reader.fail("comma");
  }
  return items;
}

function written(reader: TokenReader, { line, column, ...first }: Token) {
  return { line, column, text: reader.textFrom({ line, column, ...first }) };
}
