/** Examples for a small net. */

import type { Tensor2D } from "@tensorflow/tfjs-core";
import { checkWhole } from "./small-net-checks";
import { SmallNetError } from "./small-net-error";
import type { SmallNetSpec } from "./small-net-spec";
import { MOST_EXAMPLES } from "./small-net-training";

/** The caller owns both tensors. */
export interface SmallNetData {
  /** `[examples, inputs]` float32. */
  readonly inputs: Tensor2D;
  /** `[examples, outputs]` float32. */
  readonly targets: Tensor2D;
}

/** How many examples there are. @throws SmallNetError if the shapes aren't those of the net, or there are too few or too many */
export function exampleCount(spec: SmallNetSpec, { inputs, targets }: SmallNetData): number {
  const examples = pointCount(spec, inputs);
  checkWhole("examples", examples, 1, MOST_EXAMPLES);
  checkShape("targets", targets.shape, [examples, spec.output.units]);
  return examples;
}

/** How many points there are. @throws SmallNetError if the shape isn't `[points, inputs]` */
export function pointCount(spec: SmallNetSpec, inputs: Tensor2D): number {
  const [points = 0] = inputs.shape;
  checkShape("inputs", inputs.shape, [points, spec.inputs]);
  return points;
}

function checkShape(quantity: string, shape: readonly number[], expected: readonly number[]): void {
  if (shape.length !== expected.length || shape.some((side, axis) => side !== expected[axis])) {
    throw new SmallNetError("wrong-shape", {
      quantity,
      shape: `[${shape.join(", ")}]`,
      expected: `[${expected.join(", ")}]`,
    });
  }
}
