/** What can be wrong with files that a reader brings, with the numbers that the screen says. */
export type ImportProblem =
  | { readonly reason: "not-an-archive" | "impossible-network" }
  | { readonly reason: "too-large"; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly reason: "missing-file" | "damaged" | "malformed"; readonly file: string }
  | { readonly reason: "wrong-version"; readonly version: number; readonly supported: number }
  | { readonly reason: "unsupported-layer"; readonly layer: string; readonly kind: string }
  | {
      readonly reason: "wrong-length";
      readonly file: string;
      readonly bytes: number;
      readonly expectedBytes: number;
    }
  | { readonly reason: "not-finite" | "wrong-network"; readonly array: string };

/** The values of a problem's text: sizes in megabytes, all that is left out by others empty. */
export interface ProblemValues {
  readonly size: number;
  readonly limit: number;
  readonly file: string;
  readonly version: number;
  readonly supported: number;
  readonly layer: string;
  readonly kind: string;
  readonly bytes: number;
  readonly expectedBytes: number;
  readonly array: string;
}

const NOTHING: ProblemValues = {
  size: 0,
  limit: 0,
  file: "",
  version: 0,
  supported: 0,
  layer: "",
  kind: "",
  bytes: 0,
  expectedBytes: 0,
  array: "",
};

const MEGABYTE = 2 ** 20;

/** What the text of a problem needs. */
export function problemValues(problem: ImportProblem): ProblemValues {
  if (problem.reason !== "too-large") return { ...NOTHING, ...problem };
  // Rounded so that what is too large never reads as small enough.
  return {
    ...NOTHING,
    size: Math.ceil((10 * problem.sizeBytes) / MEGABYTE) / 10,
    limit: Math.floor((10 * problem.limitBytes) / MEGABYTE) / 10,
  };
}
