/** Reads statements one by one. What has nothing to do with a model is passed over. */

import { layerNames } from "./bind-arguments";
import { CodeStop, type Dialect, type Place } from "./code-problem";
import { evaluate } from "./evaluate";
import { parseExpression, TokenReader } from "./parse-expression";
import type { Statement } from "./statements";
import type { Token } from "./tokenize";
import type { Reading } from "./value";

/** Lines that give nothing to read; what a function or a class holds stands on lines of its own. */
const PASSED_WORDS = new Set(["import", "from", "pass", "class", "def", "function", "async"]);
const LEADING_WORDS = new Set(["const", "let", "var", "export", "default", "return", "await"]);
const MODEL_WORDS = new Set(["Sequential", "sequential", "add", "Input", "InputLayer", "inputLayer"]);

/** Reads one statement. @param code - the whole text, for the words of messages */
export function readStatement(statement: Statement, code: string, reading: Reading): void {
  const [first] = statement.tokens;
  const head = first.kind === "name" ? first.text : "";
  if (head === "class") reading.subclass ??= placeOf(first);
  if (PASSED_WORDS.has(head)) return;
  const matters = statement.tokens.some((token) => isModelWord(token, reading.dialect));
  if (statement.control && matters) {
    const { text: word } = statement.control;
    reading.problems.push({ kind: "control-flow", word, ...placeOf(statement.control) });
    return;
  }
  const before = reading.problems.length;
  try {
    runStatement(statement.tokens, code, reading);
  } catch (error) {
    if (!(error instanceof CodeStop)) throw error;
    if (matters) reading.problems.push(error.problem);
  }
  if (!matters) reading.problems.splice(before);
}

function runStatement(tokens: Statement["tokens"], code: string, reading: Reading): void {
  const words = tokens.findIndex(({ kind, text }) => !(kind === "name" && LEADING_WORDS.has(text)));
  if (words === -1) return;
  const last = tokens.at(-1) ?? tokens[0];
  const reader = new TokenReader(tokens.slice(words), code, last);
  const target = assigned(reader);
  const value = evaluate(parseExpression(reader), reading);
  if (reader.peek()) reader.fail("end");
  if (target !== null) reading.names.set(target, value);
}

/** The name that the statement gives a value to, stepped over with its sign; null where it gives none. */
function assigned(reader: TokenReader): string | null {
  const path: string[] = [];
  let ahead = 0;
  for (;;) {
    const name = reader.peek(ahead);
    if (name?.kind !== "name") return null;
    path.push(name.text);
    if (reader.isSign("=", ahead + 1)) break;
    if (!reader.isSign(".", ahead + 1)) return null;
    ahead += 2;
  }
  for (let taken = 0; taken < ahead + 2; taken++) reader.next();
  return path.join(".");
}

function isModelWord({ kind, text }: Token, dialect: Dialect): boolean {
  return kind === "name" && (MODEL_WORDS.has(text) || layerNames(dialect).includes(text));
}

function placeOf({ line, column }: Token): Place {
  return { line, column };
}
