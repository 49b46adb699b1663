/** What can be wrong with the files of a model, for a screen to explain and for a message. */

import type { ShapeErrorCode } from "@/lib/nn/shape-error";

/** What each kind of trouble carries. */
interface ModelFileTroubles {
  /** One of the files wasn't there. */
  "missing-file": { file: string };
  /** Neither a zip archive nor the files of a model. */
  "not-an-archive": { sizeBytes: number };
  /** More than is taken, packed or unpacked. */
  "too-large": { sizeBytes: number; limitBytes: number };
  /** Bytes were lost or changed on the way. `rule` says what was found, in English. */
  damaged: { file: string; rule: string };
  /** A file isn't written as it should be. `rule` says what was expected, in English. */
  malformed: { file: string; rule: string };
  /** Written by a later version of this site. */
  "wrong-version": { version: number; supported: number };
  /** A layer that can't be built here; `option` says which of its options is to blame, if one is. */
  "unsupported-layer": { layer: string; kind: string; option: string | null };
  /** Layers that don't fit on each other, as `lib/nn` says it. */
  "impossible-network": { layer: string | null; code: ShapeErrorCode; rule: string };
  /** Fewer or more bytes than the shapes ask for. */
  "wrong-length": { file: string; bytes: number; expectedBytes: number };
  /** A number that is none: NaN or infinite. `index` counts from 0. */
  "not-finite": { array: string; index: number; value: number };
  /** An array that the network hasn't (`expected` is null), lacks (`found` is null), or has in another shape. */
  "wrong-network": { array: string; found: string | null; expected: string | null };
}

/** What is wrong with a model's files: a reason, and the numbers that go with it. */
export type ModelFileProblem = {
  readonly [R in keyof ModelFileTroubles]: { readonly reason: R } & Readonly<ModelFileTroubles[R]>;
}[keyof ModelFileTroubles];

/** The files don't hold this model, or any; `message` says the rule and the numbers in English. */
export class ModelFileError extends Error {
  override readonly name = "ModelFileError";
  constructor(readonly problem: ModelFileProblem) {
    super(sentence(problem));
  }
}

function sentence(problem: ModelFileProblem): string {
  switch (problem.reason) {
    case "missing-file":
      return `${problem.file} is missing`;
    case "not-an-archive":
      return `neither a zip archive nor the files of a model (${problem.sizeBytes} bytes)`;
    case "too-large":
      return `${problem.sizeBytes} bytes, at most ${problem.limitBytes} are taken`;
    case "damaged":
      return `${problem.file} is damaged: ${problem.rule}`;
    case "malformed":
      return `${problem.file}: ${problem.rule}`;
    case "wrong-version":
      return `version ${problem.version} of the format; this site reads up to version ${problem.supported}`;
    case "unsupported-layer": {
      const option = problem.option === null ? "" : ` with ${problem.option}`;
      return `layer "${problem.layer}" of kind "${problem.kind}" can't be built${option}`;
    }
    case "impossible-network":
      return problem.rule;
    case "wrong-length":
      return `${problem.file} has ${problem.bytes} bytes, its shapes ask for ${problem.expectedBytes}`;
    case "not-finite":
      return `${problem.array}[${problem.index}] is ${problem.value}`;
    case "wrong-network":
      if (problem.found === null) return `no weights named ${problem.array}`;
      if (problem.expected === null) return `weights named ${problem.array}, which the network hasn't`;
      return `${problem.array} is ${problem.found}, the network's is ${problem.expected}`;
  }
}
