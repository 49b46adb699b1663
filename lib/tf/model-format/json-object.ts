/** Reading JSON that others may have written: every field is checked, and what is wrong is said with the place where it stands. */

import { ModelFileError } from "./model-file-error";

/** What a field must be. */
export interface Check<T> {
  /** Completes "must be …". */
  readonly expected: string;
  readonly accepts: (value: unknown) => value is T;
}

/** A text of at most 200 characters. */
export const shortText: Check<string> = {
  expected: "a text of 1 to 200 characters",
  accepts: (value): value is string => typeof value === "string" && value.length >= 1 && value.length <= 200,
};

export const trueOrFalse: Check<boolean> = {
  expected: "true or false",
  accepts: (value): value is boolean => typeof value === "boolean",
};

export const finiteNumber: Check<number> = {
  expected: "a finite number",
  accepts: (value): value is number => Number.isFinite(value),
};

/** Between two bounds, both allowed, or the lower one not if it is `above`. */
export function numberUpTo(most: number, bound: { least: number } | { above: number }): Check<number> {
  const isHighEnough = (value: number) => ("least" in bound ? value >= bound.least : value > bound.above);
  return {
    expected: `a number ${"least" in bound ? `from ${bound.least}` : `above ${bound.above}`} up to ${most}`,
    accepts: (value): value is number => typeof value === "number" && isHighEnough(value) && value <= most,
  };
}

export function wholeNumber(least = 1, most = Number.MAX_SAFE_INTEGER): Check<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    accepts: (value): value is number => Number.isSafeInteger(value) && inRange(value as number, least, most),
  };
}

export function oneOf<const T extends string | number | boolean | null>(values: readonly T[]): Check<T> {
  return {
    expected: values.map((value) => JSON.stringify(value)).join(" or "),
    accepts: (value): value is T => values.some((allowed) => Object.is(allowed, value)),
  };
}

export function listOf<T>(check: Check<T>, length?: number): Check<readonly T[]> {
  return {
    expected: `a list${length === undefined ? "" : ` of ${length}`}, each ${check.expected}`,
    accepts: (value): value is readonly T[] =>
      Array.isArray(value) && (length ?? value.length) === value.length && value.every(check.accepts),
  };
}

export function either<A, B>(first: Check<A>, second: Check<B>): Check<A | B> {
  return {
    expected: `${first.expected}, or ${second.expected}`,
    accepts: (value): value is A | B => first.accepts(value) || second.accepts(value),
  };
}

/** An object of a JSON file, and where it stands there. */
export class JsonObject {
  /** @param place - `layers[2]` for example; empty for the whole file */
  private constructor(
    readonly file: string,
    readonly place: string,
    readonly fields: Readonly<Record<string, unknown>>,
  ) {}

  /**
   * The object that the text of a file is.
   * @throws ModelFileError "malformed" if the text is no JSON, or no object
   */
  static parse(file: string, text: string): JsonObject {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new ModelFileError({ reason: "malformed", file, rule: "no JSON, or cut short" });
    }
    if (isRecord(value)) return new JsonObject(file, "", value);
    throw new ModelFileError({ reason: "malformed", file, rule: `must be an object, not ${brief(value)}` });
  }

  has(name: string): boolean {
    return Object.hasOwn(this.fields, name) && this.fields[name] !== undefined;
  }

  /** @throws ModelFileError "malformed" if the field isn't there or isn't what it must be */
  get<T>(name: string, check: Check<T>): T {
    const value = this.has(name) ? this.fields[name] : undefined;
    if (!check.accepts(value)) throw this.malformed(name, `must be ${check.expected}, not ${brief(value)}`);
    return value;
  }

  /** @throws ModelFileError "malformed" if the field isn't an object */
  object(name: string): JsonObject {
    return this.#child(name, this.has(name) ? this.fields[name] : undefined);
  }

  /** @throws ModelFileError "malformed" if the field isn't a list of objects */
  objects(name: string): JsonObject[] {
    const values = this.has(name) ? this.fields[name] : undefined;
    if (!Array.isArray(values)) throw this.malformed(name, `must be a list, not ${brief(values)}`);
    return values.map((value, index) => this.#child(`${name}[${index}]`, value));
  }

  /** The error that a field is wrong. @param rule - goes on after the field's name: "must be …" */
  malformed(name: string, rule: string): ModelFileError {
    return new ModelFileError({
      reason: "malformed",
      file: this.file,
      rule: `${this.#placeOf(name)} ${rule}`,
    });
  }

  #child(name: string, value: unknown): JsonObject {
    if (!isRecord(value)) throw this.malformed(name, `must be an object, not ${brief(value)}`);
    return new JsonObject(this.file, this.#placeOf(name), value);
  }

  #placeOf(name: string): string {
    return this.place === "" ? name : `${this.place}.${name}`;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inRange(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** A value in a few words, for messages; the whole of it could be as long as a file. */
export function brief(value: unknown): string {
  if (value === undefined) return "left out";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value) as string; // a string, a number, a boolean or null
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
