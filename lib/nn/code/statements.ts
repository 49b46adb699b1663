/** A text cut into statements, with the loop or condition that each stands in. */

import type { Dialect } from "./code-problem";
import type { Token } from "./tokenize";

export interface Statement {
  /** At least one; ends of lines only within brackets. */
  readonly tokens: readonly [Token, ...Token[]];
  /** The word of the loop or condition round it, or null. */
  readonly control: Token | null;
}

const CONTROL = new Set(["for", "while", "if", "elif", "else", "switch", "do", "match"]);
const BEFORE_BLOCK = new Set([")", "=>", "else", "try", "finally", "do"]);

/**
 * Statements in order. Functions are transparent: what they hold counts as if it stood outside. Brackets must match.
 */
export function statements(tokens: readonly Token[], dialect: Dialect): readonly Statement[] {
  return dialect === "keras" ? pythonStatements(tokens) : scriptStatements(tokens);
}

function pythonStatements(tokens: readonly Token[]): readonly Statement[] {
  const blocks: Token[] = [];
  return lines(tokens).map((line) => {
    const [first] = line;
    while (blocks.length > 0 && first.column <= (blocks.at(-1)?.column ?? 0)) blocks.pop();
    const control = blocks[0] ?? ownControl(line);
    if (ownControl(line)) blocks.push(first);
    return { tokens: line, control };
  });
}

type Line = readonly [Token, ...Token[]];

/** The word of a loop or condition at the head of a line. Python's `if __name__ == "__main__":` always runs. */
function ownControl([first, ...rest]: Line): Token | null {
  const isControl = first.kind === "name" && CONTROL.has(first.text);
  return isControl && !rest.some(({ text }) => text === "__name__") ? first : null;
}

/** Tokens cut at the ends of lines that no bracket holds together, and at semicolons. */
function lines(tokens: readonly Token[]): readonly Line[] {
  const found: Line[] = [];
  let line: Token[] = [];
  let depth = 0;
  const flush = () => {
    const [first, ...rest] = line.filter(({ kind }) => kind !== "newline");
    if (first) found.push([first, ...rest]);
    line = [];
  };
  tokens.forEach((token, index) => {
    depth += depthChange(token);
    const isEnd = token.kind === "newline" ? !goesOn(tokens, index) : isSign(token, ";");
    if (depth === 0 && isEnd) flush();
    else line.push(token);
  });
  flush();
  return found;
}

/** Whether a line goes on after its end: the next one begins with a dot, or this one ends with a sign that wants more. */
function goesOn(tokens: readonly Token[], index: number): boolean {
  let after = index;
  while (tokens[after]?.kind === "newline") after++;
  const before = tokens[index - 1];
  return isSign(tokens[after], ".") || isSign(before, ".") || isSign(before, "=");
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === "sign" && token.text === text;
}

/** Blocks of JavaScript are opened up; brackets within a statement keep its lines together. */
function scriptStatements(tokens: readonly Token[]): readonly Statement[] {
  const found: Statement[] = [];
  const blocks: (Token | null)[] = [];
  let start = 0;
  let depth = 0;
  const flush = (end: number) => {
    for (const line of lines(tokens.slice(start, end))) {
      found.push({ tokens: line, control: blocks.find((word) => word !== null) ?? ownControl(line) });
    }
    start = end + 1;
  };
  tokens.forEach((token, index) => {
    if (depth > 0 || !isEdge(tokens, index)) {
      depth += depthChange(token);
      return;
    }
    const header = lines(tokens.slice(start, index)).at(-1);
    flush(index);
    if (isSign(token, "}")) blocks.pop();
    else blocks.push(header ? ownControl(header) : null);
  });
  flush(tokens.length);
  return found;
}

/** Whether a token opens or closes a block, where no other bracket is open. */
function isEdge(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return isSign(token, "}") || (isSign(token, "{") && opensBlock(tokens, index));
}

function depthChange({ kind, text }: Token): number {
  if (kind !== "sign") return 0;
  return Number("([{".includes(text)) - Number(")]}".includes(text));
}

function opensBlock(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (tokens[at]?.kind === "newline") at--;
  const before = tokens[at];
  return before === undefined || BEFORE_BLOCK.has(before.text) || before.text === ";" || before.text === "}";
}
