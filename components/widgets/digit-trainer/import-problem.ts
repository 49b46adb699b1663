import type { ModelFileProblem } from "@/lib/tf/model-format/model-file-error";

/** The values that the text of a refusal may name; those that it doesn't are empty. */
export interface ProblemValues {
  /** In megabytes. */
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
export function problemValues(problem: ModelFileProblem): ProblemValues {
  switch (problem.reason) {
    case "too-large":
      // Rounded so that what is too large never reads as small enough.
      return {
        ...NOTHING,
        size: Math.ceil((10 * problem.sizeBytes) / MEGABYTE) / 10,
        limit: Math.floor((10 * problem.limitBytes) / MEGABYTE) / 10,
      };
    case "not-an-archive":
    case "impossible-network":
      return NOTHING;
    default:
      return { ...NOTHING, ...problem };
  }
}
