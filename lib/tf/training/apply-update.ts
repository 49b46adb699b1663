/** What an optimiser does to one variable in one step. */

import {
  add,
  backend,
  div,
  mul,
  sqrt,
  square,
  sub,
  type Tensor,
  tidy,
  type Variable,
} from "@tensorflow/tfjs-core";
import { updateOnTeam } from "@/lib/tf/kernels/wasm/team-update";
import type { OptimiserKind } from "./training-protocol";

/** What decides an update besides the gradient. */
export interface UpdateRule {
  readonly kind: OptimiserKind;
  readonly learningRate: number;
  /** Number of the step, counted from 1. */
  readonly step: number;
}

/** What an optimiser remembers of each variable, in the order of the slots of {@link applyUpdate}. */
export const SLOT_NAMES: Readonly<Record<OptimiserKind, readonly string[]>> = {
  sgd: [],
  momentum: ["velocity"],
  rmsprop: ["mean-square"],
  adam: ["first-moment", "second-moment"],
};

const MOMENTUM = 0.9;
const RMSPROP_DECAY = 0.9;
const ADAM_BETA1 = 0.9;
const ADAM_BETA2 = 0.999;

/**
 * Moves a variable against its gradient, by the formulas and with the constants of `tf.train`.
 * @param slots - as many as {@link SLOT_NAMES} has for this kind, zeros before the first step; they change too
 * @see Kingma & Ba 2015, "Adam", algorithm 1, https://arxiv.org/abs/1412.6980; Tieleman & Hinton 2012, "RMSProp"
 */
export function applyUpdate(
  variable: Variable,
  gradient: Tensor,
  slots: readonly Variable[],
  rule: UpdateRule,
): void {
  const corrections = [1 - ADAM_BETA1 ** rule.step, 1 - ADAM_BETA2 ** rule.step] as const;
  if (updateOnTeam(variable, gradient, slots, { ...rule, corrections })) return;
  tidy(() => {
    // Each kind gets the slots that it named.
    const [first, second] = slots as [Variable, Variable];
    switch (rule.kind) {
      case "sgd":
        return move(variable, mul(gradient, rule.learningRate));
      case "momentum":
        first.assign(add(mul(first, MOMENTUM), gradient));
        return move(variable, mul(first, rule.learningRate));
      case "rmsprop":
        first.assign(mix(first, square(gradient), RMSPROP_DECAY));
        return move(variable, div(mul(gradient, rule.learningRate), sqrt(add(first, backend().epsilon()))));
      case "adam":
        first.assign(mix(first, gradient, ADAM_BETA1));
        second.assign(mix(second, square(gradient), ADAM_BETA2));
        return move(variable, adamMove(first, second, rule.learningRate, corrections));
    }
  });
}

function move(variable: Variable, amount: Tensor): void {
  variable.assign(sub(variable, amount));
}

/** `share` of what was, the rest of what is new. */
function mix(old: Tensor, fresh: Tensor, share: number): Tensor {
  return add(mul(old, share), mul(fresh, 1 - share));
}

function adamMove(
  first: Tensor,
  second: Tensor,
  learningRate: number,
  [bias1, bias2]: readonly [number, number],
): Tensor {
  const mean = div(first, bias1);
  const spread = sqrt(div(second, bias2));
  return div(mul(mean, learningRate), add(spread, backend().epsilon()));
}
