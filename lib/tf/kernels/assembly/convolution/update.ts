// What an optimiser does to one variable in one step: one walk over its numbers instead of a dozen operations.

import { loadSome, storeSome } from "./vector";

const MOMENTUM: f32 = 0.9;
const RMSPROP_DECAY: f32 = 0.9;
const ADAM_BETA1: f32 = 0.9;
const ADAM_BETA2: f32 = 0.999;

// @ts-ignore: decorators are AssemblyScript's
@inline
function times(a: v128, b: f32): v128 {
  return f32x4.mul(a, f32x4.splat(b));
}

/** `share` of what was, the rest of what is new. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function mix(old: v128, fresh: v128, share: f32): v128 {
  return f32x4.add(times(old, share), times(fresh, 1 - share));
}

/**
 * Writes `count` new numbers of a variable to `target`, and changes what the optimiser remembers of them.
 * @param kind - 0 plain descent, 1 momentum, 2 RMSProp, 3 Adam
 * @param bias1 - Adam only: 1 − β₁ᵗ, and `bias2` 1 − β₂ᵗ
 */
export function update(
  kind: i32, count: i32, variable: usize, target: usize, gradient: usize, first: usize, second: usize,
  rate: f32, bias1: f32, bias2: f32, epsilon: f32,
): void {
  const small = f32x4.splat(epsilon);
  const end = <usize>count << 2;
  for (let offset: usize = 0; offset < end; offset += 16) {
    const slope = loadUpTo(gradient + offset, end - offset);
    const old = loadUpTo(variable + offset, end - offset);
    let move = times(slope, rate);
    if (kind === 1) {
      const velocity = f32x4.add(times(loadUpTo(first + offset, end - offset), MOMENTUM), slope);
      storeUpTo(first + offset, velocity, end - offset);
      move = times(velocity, rate);
    } else if (kind === 2) {
      const square = mix(loadUpTo(first + offset, end - offset), f32x4.mul(slope, slope), RMSPROP_DECAY);
      storeUpTo(first + offset, square, end - offset);
      move = f32x4.div(move, f32x4.sqrt(f32x4.add(square, small)));
    } else if (kind === 3) {
      const mean = mix(loadUpTo(first + offset, end - offset), slope, ADAM_BETA1);
      storeUpTo(first + offset, mean, end - offset);
      const square = mix(loadUpTo(second + offset, end - offset), f32x4.mul(slope, slope), ADAM_BETA2);
      storeUpTo(second + offset, square, end - offset);
      const spread = f32x4.sqrt(f32x4.div(square, f32x4.splat(bias2)));
      move = f32x4.div(times(f32x4.div(mean, f32x4.splat(bias1)), rate), f32x4.add(spread, small));
    }
    storeUpTo(target + offset, f32x4.sub(old, move), end - offset);
  }
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function loadUpTo(source: usize, bytes: usize): v128 {
  return loadSome(source, <i32>(bytes >> 2));
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function storeUpTo(target: usize, values: v128, bytes: usize): void {
  storeSome(target, values, <i32>(bytes >> 2));
}
