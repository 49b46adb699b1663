/** The few words that an export adds to those of the questions, in the reader's language. Names in braces are filled in. */
export interface ExportLabels {
  /** "Answer in {unit}." */
  readonly answerIn: string;
  /** How to type a shape. */
  readonly shapeForm: string;
  /** What to do with things to be ordered: give each its rank. */
  readonly ranks: string;
  /** "{symbol}: {meaning}, from {least} to {most}" */
  readonly symbol: string;
  /** Heading of what a full answer says. */
  readonly expected: string;
  /** "row {row}, column {column}", from 1 */
  readonly cell: string;
  /** Stands for the answer where the demo gives it. */
  readonly demoAnswer: string;
  /** Stands for the answer where any counter-example is one. */
  readonly anyCounterExample: string;
}

/** A label with its values. @throws Error if one is missing */
export function fillLabel(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`{${name}} has no value in "${label}"`);
    return String(value);
  });
}
