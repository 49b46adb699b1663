/** Variables of TensorFlow.js as plain arrays, and back. */

import { concat, reshape, tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import { JobError } from "@/lib/tf/failure";
import type { NamedArray } from "./training-protocol";

/** A variable under a name that is the same in every worker. */
export interface NamedVariable {
  readonly name: string;
  readonly variable: Variable;
}

/** The values of variables, read back together; each array has its own memory. */
export async function readVariables(variables: readonly NamedVariable[]): Promise<NamedArray[]> {
  if (variables.length === 0) return [];
  // One tensor for all: on a GPU each reading back costs far more than the copying.
  const joined = tidy(() => concat(variables.map(({ variable }) => reshape(variable, [-1]))));
  let values: Float32Array;
  try {
    values = await joined.data<"float32">();
  } finally {
    joined.dispose();
  }
  let start = 0;
  return variables.map(({ name, variable }) => {
    const end = start + variable.size;
    const part = { name, shape: [...variable.shape], values: values.slice(start, end) };
    start = end;
    return part;
  });
}

/**
 * Gives variables the values of arrays with the same names, all or none.
 * @throws JobError "bad-request" if an array is missing, is too many, or has another shape
 */
export function writeVariables(variables: readonly NamedVariable[], arrays: readonly NamedArray[]): void {
  const byName = new Map(arrays.map((array) => [array.name, array]));
  if (byName.size !== variables.length)
    throw new JobError("bad-request", `${byName.size} arrays for ${variables.length} variables`);
  const matched = variables.map(({ name, variable }) => {
    const array = byName.get(name);
    if (!array) throw new JobError("bad-request", `no array named ${name}`);
    if (array.shape.join() !== variable.shape.join() || array.values.length !== variable.size)
      throw new JobError("bad-request", `${name} is [${array.shape}], the network's is [${variable.shape}]`);
    return { variable, array };
  });
  tidy(() => {
    for (const { variable, array } of matched) variable.assign(tensor(array.values, variable.shape));
  });
}
