import { type Pigment, rgbOfHsl } from "./pigment";
import type { Pose } from "./pose";
import { between } from "./round-fruits";
import type { FruitModel } from "./surface";

/** Paints a soft backdrop: paper white, a little warmer or cooler, darker towards the ground. */
export function paintBackdrop(out: Float32Array, start: number, size: number, random: () => number): void {
  const hue = random() < 0.5 ? between(random, 28, 45) : between(random, 205, 225);
  const top = rgbOfHsl(hue, 0.35, between(random, 0.955, 0.975));
  const bottom = rgbOfHsl(hue, 0.22, between(random, 0.885, 0.92));
  const tilt = between(random, -0.15, 0.15);
  let at = start;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const t = (row + 0.5) / size + tilt * ((column + 0.5) / size - 0.5);
      const s = Math.min(1, Math.max(0, t));
      const k = s * s * (3 - 2 * s);
      for (let channel = 0; channel < 3; channel++) {
        const from = top[channel] ?? 1;
        out[at++] = from + ((bottom[channel] ?? 1) - from) * k;
      }
    }
  }
}

/** Darkens the ground under each ball of the fruit; the higher the ball, the fainter its shadow. */
export function paintShadow(
  out: Float32Array,
  start: number,
  size: number,
  model: FruitModel,
  pose: Pose,
  drift: number,
  tint: Pigment,
): void {
  const scale = pose.scaleY;
  const balls = model.balls.map((ball) => {
    const x = ball.x * pose.scaleX;
    const y = ball.y * pose.scaleY;
    return {
      x: pose.x + x * pose.cos - y * pose.sin,
      bottom: pose.y + x * pose.sin + y * pose.cos + ball.radius * scale,
      radius: ball.radius * scale,
    };
  });
  const ground = Math.max(...balls.map((ball) => ball.bottom)) - 0.035;
  const dim = tint.dark.map((value) => 0.58 - 0.18 * value);
  for (const ball of balls) {
    const strength = 0.5 * Math.exp(-Math.max(0, ground - ball.bottom) / 0.22);
    paintBallShadow(out, start, size, { ...ball, ground, strength, drift, dim });
  }
}

interface BallShadow {
  x: number;
  radius: number;
  ground: number;
  strength: number;
  /** How far the shadow leans away from the light. */
  drift: number;
  /** How much of each channel a full shadow takes away. */
  dim: readonly number[];
}

/** Darkens the ground under one ball: a flat ellipse that fades like a Gaussian. */
function paintBallShadow(out: Float32Array, start: number, size: number, shadow: BallShadow): void {
  const { x, radius, ground, strength, drift, dim } = shadow;
  const high = 0.1 + 0.12 * radius;
  const wide = radius * 1.05 + 0.06;
  const first = Math.max(0, Math.floor(((ground - 2.2 * high + 1) / 2) * size));
  const end = Math.min(size, Math.ceil(((ground + 2.2 * high + 1) / 2) * size));
  for (let row = first; row < end; row++) {
    const v = ((row + 0.5) / size) * 2 - 1 - ground;
    for (let column = 0; column < size; column++) {
      const u = (((column + 0.5) / size) * 2 - 1 - x - drift * (0.5 + v)) / wide;
      const q = u * u + (v / high) * (v / high);
      if (q > 5) continue;
      const shade = strength * Math.exp(-q);
      const at = start + (row * size + column) * 3;
      for (let channel = 0; channel < 3; channel++) {
        out[at + channel] = (out[at + channel] ?? 0) * (1 - shade * (dim[channel] ?? 0));
      }
    }
  }
}
