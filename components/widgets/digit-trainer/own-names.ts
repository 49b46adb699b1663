/** What the reader calls the classes of the own drawings. */

/** Longer names don't fit a table of ten by ten. */
export const MOST_LETTERS = 16;

/** Digits, until the reader says otherwise. */
export const DIGIT_NAMES: readonly string[] = Array.from({ length: 10 }, (_, label) => String(label));

/** Why a class can't be called so. */
export type NameProblem = "empty" | "long" | "taken";

/** A name as it is kept: without blanks at its ends, and single ones inside. */
function tidyName(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** What stands against a name for a class; null if nothing does. Two names that differ in capitals only are the same. */
export function nameProblem(names: readonly string[], label: number, text: string): NameProblem | null {
  const name = tidyName(text);
  if (name === "") return "empty";
  if (Array.from(name).length > MOST_LETTERS) return "long";
  const folded = name.toLowerCase();
  return names.some((other, at) => at !== label && other.toLowerCase() === folded) ? "taken" : null;
}

/** The names with another one for a class. */
export function withName(names: readonly string[], label: number, text: string): readonly string[] {
  return names.map((name, at) => (at === label ? tidyName(text) : name));
}

/** Whether data from elsewhere is ten names that could have been given here. */
export function areNames(data: unknown): data is readonly string[] {
  return (
    Array.isArray(data) &&
    data.length === DIGIT_NAMES.length &&
    data.every((name): name is string => typeof name === "string") &&
    data.every((name, label) => name === tidyName(name) && nameProblem(data, label, name) === null)
  );
}

/** Whether no class has been named. */
export function areDigits(names: readonly string[]): boolean {
  return names.every((name, label) => name === DIGIT_NAMES[label]);
}
