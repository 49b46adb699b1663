/** One step of each optimiser, by the formulas of `tf.train`: 4 parameters at a time. */

import { Optimiser, Plan } from "./plan";
import { mulAdd, splat } from "./simd-math";

const EPSILON: f32 = 1e-7;

/**
 * Moves the parameters one step against the gradient.
 * @param firstShare - 1 − β₁ᵗ of adam
 * @param secondShare - 1 − β₂ᵗ of adam
 */
export function optimiserStep(plan: Plan, firstShare: f32, secondShare: f32): void {
  switch (plan.optimiser) {
    case Optimiser.Sgd:
      return sgd(plan);
    case Optimiser.Momentum:
      return momentum(plan, false);
    case Optimiser.Nesterov:
      return momentum(plan, true);
    case Optimiser.Adagrad:
      return adagrad(plan);
    case Optimiser.Rmsprop:
      return rmsprop(plan);
    default:
      return adam(plan, firstShare, secondShare);
  }
}

function sgd(plan: Plan): void {
  const rate = splat(plan.learningRate);
  const toGradient = plan.gradient - plan.parameters;
  const end = plan.parameters + plan.parameterBytes;
  for (let at = plan.parameters; at < end; at += 16) {
    v128.store(at, f32x4.sub(v128.load(at), f32x4.mul(rate, v128.load(at + toGradient))));
  }
}

@inline
function momentum(plan: Plan, isNesterov: bool): void {
  const rate = splat(plan.learningRate);
  const decay = splat(plan.decay);
  const toGradient = plan.gradient - plan.parameters;
  const toVelocity = plan.parameterBytes;
  const end = plan.parameters + plan.parameterBytes;
  for (let at = plan.parameters; at < end; at += 16) {
    const gradient = v128.load(at + toGradient);
    const velocity = mulAdd(decay, v128.load(at + toVelocity), gradient);
    v128.store(at + toVelocity, velocity);
    const ahead = isNesterov ? mulAdd(decay, velocity, gradient) : velocity;
    v128.store(at, f32x4.sub(v128.load(at), f32x4.mul(rate, ahead)));
  }
}

function adagrad(plan: Plan): void {
  const rate = splat(plan.learningRate);
  const toGradient = plan.gradient - plan.parameters;
  const toSquares = plan.parameterBytes;
  const end = plan.parameters + plan.parameterBytes;
  for (let at = plan.parameters; at < end; at += 16) {
    const gradient = v128.load(at + toGradient);
    const squares = mulAdd(gradient, gradient, v128.load(at + toSquares));
    v128.store(at + toSquares, squares);
    const deviation = f32x4.sqrt(f32x4.add(squares, splat(EPSILON)));
    v128.store(at, f32x4.sub(v128.load(at), f32x4.div(f32x4.mul(rate, gradient), deviation)));
  }
}

function rmsprop(plan: Plan): void {
  const rate = splat(plan.learningRate);
  const decay = splat(plan.decay);
  const fresh = splat(plan.fresh);
  const keep = splat(plan.decay2);
  const toGradient = plan.gradient - plan.parameters;
  const toSquares = plan.parameterBytes;
  const toVelocity = plan.parameterBytes << 1;
  const end = plan.parameters + plan.parameterBytes;
  for (let at = plan.parameters; at < end; at += 16) {
    const gradient = v128.load(at + toGradient);
    const square = f32x4.mul(gradient, gradient);
    const squares = mulAdd(decay, v128.load(at + toSquares), f32x4.mul(fresh, square));
    v128.store(at + toSquares, squares);
    const deviation = f32x4.sqrt(f32x4.add(squares, splat(EPSILON)));
    const scaled = f32x4.div(f32x4.mul(rate, gradient), deviation);
    const velocity = mulAdd(keep, v128.load(at + toVelocity), scaled);
    v128.store(at + toVelocity, velocity);
    v128.store(at, f32x4.sub(v128.load(at), velocity));
  }
}

function adam(plan: Plan, firstShare: f32, secondShare: f32): void {
  const rate = splat(plan.learningRate / firstShare);
  const inverseShare = splat(1 / secondShare);
  const decay = splat(plan.decay);
  const decay2 = splat(plan.decay2);
  const fresh = splat(plan.fresh);
  const fresh2 = splat(plan.fresh2);
  const toGradient = plan.gradient - plan.parameters;
  const toFirst = plan.parameterBytes;
  const toSecond = plan.parameterBytes << 1;
  const end = plan.parameters + plan.parameterBytes;
  for (let at = plan.parameters; at < end; at += 16) {
    const gradient = v128.load(at + toGradient);
    const first = mulAdd(decay, v128.load(at + toFirst), f32x4.mul(fresh, gradient));
    const square = f32x4.mul(gradient, gradient);
    const second = mulAdd(decay2, v128.load(at + toSecond), f32x4.mul(fresh2, square));
    v128.store(at + toFirst, first);
    v128.store(at + toSecond, second);
    const deviation = f32x4.add(f32x4.sqrt(f32x4.mul(second, inverseShare)), splat(EPSILON));
    v128.store(at, f32x4.sub(v128.load(at), f32x4.div(f32x4.mul(rate, first), deviation)));
  }
}
