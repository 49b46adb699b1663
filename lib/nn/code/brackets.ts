import { type CodeProblem, CodeStop } from "./code-problem";
import type { Token } from "./tokenize";

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const MAX_DEPTH = 60;

/**
 * What is wrong with the brackets, or null where each has its partner. A text that lacks its closing quote counts too,
 * since it may hide a bracket.
 */
export function bracketProblem(tokens: readonly Token[]): CodeProblem | null {
  try {
    const left = tokens.reduce(after, []);
    const [open] = left.slice(-1);
    return open ? unclosed(open) : null;
  } catch (error) {
    if (error instanceof CodeStop) return error.problem;
    throw error;
  }
}

/** The brackets that are open after one more token, outermost first. */
function after(open: readonly Token[], token: Token): readonly Token[] {
  const { kind, text, line, column } = token;
  if (kind === "unclosed") throw new CodeStop({ kind: "unclosed-string", line, column });
  if (kind !== "sign") return open;
  if (Object.hasOwn(CLOSING, text)) {
    if (open.length === MAX_DEPTH) throw new CodeStop({ kind: "too-deep", line, column });
    return [...open, token];
  }
  if (!Object.values(CLOSING).includes(text)) return open;
  const last = open.at(-1);
  if (!last) throw new CodeStop({ kind: "unopened-bracket", bracket: text, line, column });
  if (CLOSING[last.text] !== text) throw new CodeStop(unclosed(last));
  return open.slice(0, -1);
}

function unclosed({ text, line, column }: Token): CodeProblem {
  return { kind: "unclosed-bracket", bracket: text, line, column };
}
