import { createRandom } from "@/lib/math/random";
import type { ColourId, FruitId } from "./fruit-names";
import { banana, cherries, strawberry } from "./long-fruits";
import { bodyPigment, type Pigment, rgbOfHsl } from "./pigment";
import { apple, between, orange, pear } from "./round-fruits";
import { createSurface, type FruitModel, type Part, type Surface } from "./surface";

/** What is drawn: a fruit, its colour, the seed of everything left to chance, and the side in pixels. */
export interface FruitPicture {
  fruit: FruitId;
  colour: ColourId;
  seed: number;
  size: number;
}

const BUILDERS: Record<FruitId, (pigment: Pigment, random: () => number) => FruitModel> = {
  apple,
  banana,
  pear,
  orange,
  strawberry,
  cherries,
};

const SHINE: Record<FruitId, number> = {
  apple: 0.75,
  banana: 0.3,
  pear: 0.5,
  orange: 0.4,
  strawberry: 0.45,
  cherries: 1,
};

/** How far each fruit may turn from upright, in radians. */
const TURN: Record<FruitId, number> = {
  apple: 0.3,
  banana: 0.5,
  pear: 0.3,
  orange: 0.4,
  strawberry: 0.3,
  cherries: 0.16,
};

/** Where the fruit lies in the picture: a turn, a scale for each axis, a shift, a mirror. */
interface Pose {
  cos: number;
  sin: number;
  scaleX: number;
  scaleY: number;
  x: number;
  y: number;
}

interface Light {
  x: number;
  y: number;
  z: number;
  halfX: number;
  halfY: number;
  halfZ: number;
}

/** Draws the pose; a picture that is mirrored has a negative scale. */
function drawPose(fruit: FruitId, random: () => number): Pose {
  const turn = TURN[fruit] * between(random, -1, 1);
  const scale = between(random, 0.86, 1.02);
  const squash = between(random, 0.95, 1.05);
  return {
    cos: Math.cos(turn),
    sin: Math.sin(turn),
    scaleX: scale * squash * (random() < 0.5 ? -1 : 1),
    scaleY: scale / squash,
    x: between(random, -0.1, 0.1),
    y: between(random, -0.07, 0.07),
  };
}

/** Draws a light above the picture, and turns it into the fruit's own axes. */
function drawLight(pose: Pose, random: () => number): Light {
  const right = between(random, -0.75, 0.75);
  const down = between(random, -0.85, -0.5);
  const mirror = Math.sign(pose.scaleX);
  const x0 = mirror * (right * pose.cos + down * pose.sin);
  const y0 = -right * pose.sin + down * pose.cos;
  const z0 = 0.75;
  const long = Math.hypot(x0, y0, z0);
  const light = { x: x0 / long, y: y0 / long, z: z0 / long };
  const half = Math.hypot(light.x, light.y, light.z + 1);
  return { ...light, halfX: light.x / half, halfY: light.y / half, halfZ: (light.z + 1) / half };
}

/** Paints a soft backdrop: paper white, a little warmer or cooler, darker towards the ground. */
function paintBackdrop(out: Float32Array, start: number, size: number, random: () => number): void {
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
function paintShadow(
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

/** Puts one lit point of a part over what is there. */
function paintPoint(
  out: Float32Array,
  at: number,
  cover: number,
  part: Part,
  surface: Surface,
  light: Light,
): void {
  const { nx, ny, nz, blend, openness } = surface;
  const facing = nx * light.x + ny * light.y + nz * light.z;
  const lit = Math.max(0, (facing + 0.45) / 1.45);
  const bounce = 0.16 * Math.max(0, ny) * (1 - nz);
  const tone = Math.min(1, (0.1 + 0.95 * lit + bounce) * openness);
  const mirror = Math.max(0, nx * light.halfX + ny * light.halfY + nz * light.halfZ);
  const m2 = mirror * mirror;
  const m8 = m2 * m2 * m2 * m2;
  const m32 = m8 * m8 * m8 * m8;
  const { pigment: first, second } = part;
  const shine = first.shine * (1 - blend) + second.shine * blend;
  const rim = (1 - nz) * (1 - nz);
  const glow = Math.min(1, (shine * (0.62 * m32 + 0.16 * m8) + 0.1 * rim * rim) * openness);
  const keep = 1 - blend;
  for (let channel = 0; channel < 3; channel++) {
    const dark = (first.dark[channel] ?? 0) * keep + (second.dark[channel] ?? 0) * blend;
    const pale = (first.light[channel] ?? 0) * keep + (second.light[channel] ?? 0) * blend;
    const colour = dark + (pale - dark) * tone;
    const shown = colour + (1 - colour) * glow;
    const under = out[at + channel] ?? 0;
    out[at + channel] = under + (shown - under) * cover;
  }
}

/** The rows and columns of the picture that a part's box can reach: first row, end, first column, end. */
function pixelBox(part: Part, pose: Pose, size: number): [number, number, number, number] {
  const [left, top, right, bottom] = part.box;
  const middleX = ((left + right) / 2) * pose.scaleX;
  const middleY = ((top + bottom) / 2) * pose.scaleY;
  const halfX = ((right - left) / 2) * Math.abs(pose.scaleX);
  const halfY = ((bottom - top) / 2) * pose.scaleY;
  const x = pose.x + middleX * pose.cos - middleY * pose.sin;
  const y = pose.y + middleX * pose.sin + middleY * pose.cos;
  const reachX = halfX * pose.cos + halfY * Math.abs(pose.sin);
  const reachY = halfX * Math.abs(pose.sin) + halfY * pose.cos;
  const pixel = (value: number) => Math.min(size, Math.max(0, ((value + 1) / 2) * size));
  return [
    Math.floor(pixel(y - reachY)),
    Math.ceil(pixel(y + reachY)),
    Math.floor(pixel(x - reachX)),
    Math.ceil(pixel(x + reachX)),
  ];
}

/** Paints one part over what is there. */
function paintPart(
  out: Float32Array,
  start: number,
  size: number,
  part: Part,
  pose: Pose,
  light: Light,
): void {
  const surface = createSurface();
  const soft = (1.25 * (2 / size)) / pose.scaleY;
  const [left, top, right, bottom] = part.box;
  const [firstRow, endRow, firstColumn, endColumn] = pixelBox(part, pose, size);
  for (let row = firstRow; row < endRow; row++) {
    const py = ((row + 0.5) / size) * 2 - 1 - pose.y;
    for (let column = firstColumn; column < endColumn; column++) {
      const px = ((column + 0.5) / size) * 2 - 1 - pose.x;
      const x = (px * pose.cos + py * pose.sin) / pose.scaleX;
      const y = (py * pose.cos - px * pose.sin) / pose.scaleY;
      if (x < left || x > right || y < top || y > bottom) continue;
      part.sample(x, y, surface);
      const cover = 0.5 - surface.distance / soft;
      if (cover <= 0) continue;
      paintPoint(out, start + (row * size + column) * 3, Math.min(1, cover), part, surface, light);
    }
  }
}

/**
 * Draws a fruit into a given array.
 * @param picture - what to draw; the same record gives the same picture on every machine
 * @param out - takes size · size · 3 numbers in [−1, 1] from `start` on: row by row, red, green, blue
 * @param start - where in `out` the picture begins
 */
export function renderFruitInto(picture: FruitPicture, out: Float32Array, start: number): void {
  const { fruit, colour, seed, size } = picture;
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ 0x5f3a);
  const pigment = bodyPigment(colour, random, SHINE[fruit]);
  const pose = drawPose(fruit, random);
  const light = drawLight(pose, random);
  const model = BUILDERS[fruit](pigment, random);
  paintBackdrop(out, start, size, random);
  paintShadow(out, start, size, model, pose, -0.2 * light.x * Math.sign(pose.scaleX), pigment);
  for (const part of model.parts) paintPart(out, start, size, part, pose, light);
  const end = start + size * size * 3;
  for (let at = start; at < end; at++) {
    out[at] = Math.min(1, Math.max(-1, 2 * (out[at] ?? 0) - 1));
  }
}

/** Draws a fruit: size · size · 3 numbers in [−1, 1], row by row, red, green, blue. */
export function renderFruit(picture: FruitPicture): Float32Array {
  const out = new Float32Array(picture.size * picture.size * 3);
  renderFruitInto(picture, out, 0);
  return out;
}
