/** Reads the shape of a tensor as people and libraries write it. */

import type { TensorShape } from "@/lib/quiz/question";
import type { ReadProblem } from "./read-problem";

/** What stands for a side that is left open. */
const OPEN_SIDE = /^(?:none|null|\?|-1|_|batch|lot)$/i;

/** A side, maybe grouped by three: 224, 4 000, 4'000. */
const SIDE = /^(?:\d+|\d{1,3}(?:[ ']\d{3})+)$/;

/** The largest side that is read. */
const MAX_SIDE = 1e9;

/**
 * Reads `[32, 26, 26, 8]`, `(None, 26, 26, 8)`, `32x26x26x8`, `32 × 26 × 26 × 8`, `32, 26, 26, 8` or `32 26 26 8`;
 * also `(10,)` and what libraries print, such as `torch.Size([32, 10])`.
 * @returns the sides, `null` for one left open, or why they can't be read
 */
export function readShape(
  text: string,
):
  | { readonly ok: true; readonly shape: TensorShape }
  | { readonly ok: false; readonly problem: ReadProblem } {
  const inside = withoutBrackets(text.replaceAll(/\s+/g, " ").replaceAll("−", "-").trim());
  if (inside === null) return { ok: false, problem: { kind: "bad-brackets" } };
  if (inside === "") return { ok: false, problem: { kind: "nothing-typed" } };
  const shape: (number | null)[] = [];
  for (const side of sides(inside)) {
    const length = readSide(side);
    if (length === undefined) return { ok: false, problem: { kind: "bad-side", text: side } };
    shape.push(length);
  }
  return { ok: true, shape };
}

/** The text between the brackets, or all of it where there are none; null if one has no pair. */
function withoutBrackets(text: string): string | null {
  const named = text
    .replace(/^(?:torch\.Size|TensorShape|shape *=?) *(?=[[(])/i, "")
    .replace(/^shape *= */i, "");
  const bare = /^\((\[.*\])\)$/.exec(named)?.[1] ?? named;
  const [, inside] = /^(?:\[([^[\]()]*)\]|\(([^[\]()]*)\))$/.test(bare) ? ["", bare.slice(1, -1)] : [];
  if (inside !== undefined) return inside.trim();
  return /[[\]()]/.test(bare) ? null : bare;
}

/** The sides as they are written: cut at commas or semicolons; else at crosses; else at spaces. A comma at the end is allowed. */
function sides(inside: string): readonly string[] {
  const text = inside.replace(/ ?[,;]$/, "");
  const separator = [/[,;]/, /[x×*]/i].find((sign) => sign.test(text)) ?? / /;
  return text.split(separator).map((side) => side.trim());
}

/** Undefined if it is no side. */
function readSide(text: string): number | null | undefined {
  if (OPEN_SIDE.test(text)) return null;
  if (!SIDE.test(text)) return undefined;
  const length = Number(text.replaceAll(/[ ']/g, ""));
  return length >= 1 && length <= MAX_SIDE ? length : undefined;
}
