import { createRandom } from "@/lib/math/random";
import { paintBackdrop, paintShadow } from "./backdrop";
import type { ColourId, FruitId } from "./fruit-names";
import { banana, cherries, strawberry } from "./long-fruits";
import { bodyPigment, type Pigment } from "./pigment";
import { drawLight, drawPose, type Light, type Pose } from "./pose";
import { apple, orange, pear } from "./round-fruits";
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
 * @param picture - what to draw; the same record gives the same picture (to the rounding of a sine)
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
