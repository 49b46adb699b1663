/** The words and signs of a text of Python or JavaScript, as far as the code of a model needs them. */

import type { Dialect, Place } from "./code-problem";

export interface Token extends Place {
  /** "stray": a character that has no meaning in either language; "unclosed": a text without its closing quote. */
  readonly kind: "name" | "number" | "text" | "sign" | "newline" | "stray" | "unclosed";
  /** As written; for a text, what stands between the quotes, escapes resolved. */
  readonly text: string;
  /** Where it begins and ends in the code, in characters from 0. */
  readonly start: number;
  readonly end: number;
}

const SPACE = /[^\S\n]+|\\\r?\n/y;
const NEWLINE = /\n/y;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const SIGN = /=>|\*\*|\/\/|[=!<>]==?|[-+*/%]=|\.\.\.|[()[\]{}<>,:;=.+\-*/%?!&|@~^]/y;
const COMMENTS: Readonly<Record<Dialect, RegExp>> = {
  keras: /#[^\n]*/y,
  tfjs: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y,
};
const TEXTS: Readonly<Record<Dialect, RegExp>> = {
  keras:
    /[rbfuRBFU]{0,2}(?:"""((?:\\[\s\S]|(?!""")[^\\])*)"""|'''((?:\\[\s\S]|(?!''')[^\\])*)'''|"((?:\\[\s\S]|[^"\\\n])*)"|'((?:\\[\s\S]|[^'\\\n])*)')/y,
  tfjs: /"((?:\\[\s\S]|[^"\\\n])*)"|'((?:\\[\s\S]|[^'\\\n])*)'|`((?:\\[\s\S]|[^`\\])*)`/y,
};
const QUOTE = /["'`][^\n]*/y;

/** All tokens of a text, in order. Comments and blanks are left out, ends of lines are kept. Never fails. */
export function tokenize(code: string, dialect: Dialect): readonly Token[] {
  const tokens: Token[] = [];
  const place = placesOf(code);
  for (let at = 0; at < code.length; ) {
    const found = nextToken(code, at, dialect);
    if (found.kind !== "space") {
      tokens.push({ kind: found.kind, text: found.text, start: at, end: found.end, ...place(at) });
    }
    at = found.end;
  }
  return tokens;
}

/** A function that gives the place of a character; it is asked for one character after the other. */
function placesOf(code: string): (offset: number) => Place {
  let line = 1;
  let lineStart = 0;
  let seen = 0;
  return (offset) => {
    for (; seen < offset; seen++) {
      if (code[seen] !== "\n") continue;
      line++;
      lineStart = seen + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}

interface Found {
  readonly kind: Token["kind"] | "space";
  readonly text: string;
  readonly end: number;
}

function nextToken(code: string, at: number, dialect: Dialect): Found {
  const blank = matchAt(SPACE, code, at) ?? matchAt(COMMENTS[dialect], code, at);
  if (blank) return { kind: "space", text: "", end: at + blank[0].length };
  const text = matchAt(TEXTS[dialect], code, at);
  if (text) {
    const inside = text.slice(1).find((group) => group !== undefined) ?? "";
    return { kind: "text", text: unescaped(inside), end: at + text[0].length };
  }
  for (const [kind, pattern] of PLAIN) {
    const match = matchAt(pattern, code, at);
    if (match) return { kind, text: match[0], end: at + match[0].length };
  }
  const [character = ""] = code.slice(at, at + 2);
  return { kind: "stray", text: character, end: at + character.length };
}

const PLAIN: readonly (readonly [Token["kind"], RegExp])[] = [
  ["newline", NEWLINE],
  ["name", NAME],
  ["number", NUMBER],
  ["sign", SIGN],
  ["unclosed", QUOTE],
];

function matchAt(pattern: RegExp, code: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(code);
}

function unescaped(text: string): string {
  return text.replace(/\\(\r?\n|[\s\S])/g, (_, character: string) => {
    if (character.endsWith("\n")) return "";
    return character === "n" ? "\n" : character === "t" ? "\t" : character;
  });
}
