import type { Pigment } from "./pigment";
import { type Part, type Surface, smoothStep } from "./surface";

/** Beyond this distance no part is seen at 16 × 16 or more: what it looks like there is left out. */
export const FAR = 0.1;

/** A body turned on a lathe: a sphere whose width depends on the height. */
export interface TurnedShape {
  x: number;
  y: number;
  /** Half the height. */
  height: number;
  /**
   * Half the width at height v in [−1, 1] (−1 is the top), before the sphere's own √(1 − v²):
   * width = base + rise / (1 + exp(−steep · (v − at))) + tilt · v.
   */
  base: number;
  rise: number;
  steep: number;
  at: number;
  tilt: number;
}

/** A ball: a turned body of one width. */
export function ballShape(x: number, y: number, radius: number, height = radius): TurnedShape {
  return { x, y, height, base: radius, rise: 0, steep: 1, at: 0, tilt: 0 };
}

/**
 * Writes distance and normal of a turned body. With q = (x / w(v), v) the outline is |q| = 1, and
 * the normal of the surface of revolution is (q.x, (w·v − w′·(1 − v²)) / height, √(1 − |q|²)).
 * @returns false where the point is far outside
 */
export function sampleTurned(shape: TurnedShape, x: number, y: number, surface: Surface): boolean {
  const v = (y - shape.y) / shape.height;
  if (v < -1.25 || v > 1.25) {
    surface.distance = 1;
    return false;
  }
  const swell = shape.rise === 0 ? 0 : 1 / (1 + Math.exp(-shape.steep * (v - shape.at)));
  const width = shape.base + shape.rise * swell + shape.tilt * v;
  const slope = shape.rise * shape.steep * swell * (1 - swell) + shape.tilt;
  const u = (x - shape.x) / width;
  const reach = Math.sqrt(u * u + v * v) + 1e-6;
  const gradX = u / width;
  const gradY = (v - (u * u * slope) / width) / shape.height;
  surface.distance = ((reach - 1) * reach) / (Math.sqrt(gradX * gradX + gradY * gradY) + 1e-6);
  if (surface.distance > FAR) return false;
  const inside = Math.max(0, 1 - reach * reach);
  setNormal(surface, u, (width * v - slope * Math.max(0, 1 - v * v)) / shape.height, Math.sqrt(inside));
  surface.blend = 0;
  surface.openness = 1;
  return true;
}

/** Writes a normal, made one long. */
export function setNormal(surface: Surface, x: number, y: number, z: number): void {
  const scale = 1 / Math.sqrt(x * x + y * y + z * z + 1e-9);
  surface.nx = x * scale;
  surface.ny = y * scale;
  surface.nz = z * scale;
}

/** A cheap smooth sign: −1 far left of 0, 1 far right of it. */
function smoothSign(value: number): number {
  return value / Math.sqrt(1 + value * value);
}

/** A stalk that bends like a parabola from its foot to its tip. */
export interface StemShape {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** How far the middle leaves the straight line, sideways. */
  bend: number;
  footWidth: number;
  tipWidth: number;
}

/** A stalk, shaded as a round bar; its tip turns to the second pigment. */
export function stem(shape: StemShape, pigment: Pigment, second: Pigment): Part {
  const { x0, y0, x1, y1, bend, footWidth, tipWidth } = shape;
  const thick = Math.max(footWidth, tipWidth) + 0.08;
  const rise = y1 - y0;
  return {
    pigment,
    second,
    box: [
      Math.min(x0, x1) - Math.abs(bend) - thick,
      Math.min(y0, y1) - thick,
      Math.max(x0, x1) + Math.abs(bend) + thick,
      Math.max(y0, y1) + thick,
    ],
    sample(x, y, surface) {
      const raw = (y - y0) / rise;
      const t = Math.min(1, Math.max(0, raw));
      const middle = x0 + (x1 - x0) * t + 4 * bend * t * (1 - t);
      const lean = (x1 - x0 + 4 * bend * (1 - 2 * t)) / rise;
      const across = (x - middle) / Math.sqrt(1 + lean * lean);
      const beyond = (raw - t) * rise;
      const half = footWidth + (tipWidth - footWidth) * t;
      surface.distance = Math.sqrt(across * across + beyond * beyond) - half;
      if (surface.distance > FAR) return;
      const u = Math.max(-1, Math.min(1, across / half));
      setNormal(surface, u, 0.1, Math.sqrt(1 - 0.9 * u * u));
      surface.blend = smoothStep(0.75, 1, t);
      surface.openness = 0.75 + 0.25 * smoothStep(0, 0.4, t);
    },
  };
}

/** A leaf: two arcs that meet in two points, with a vein along the middle. */
export interface LeafShape {
  x: number;
  y: number;
  /** The direction from stalk to point, in radians; 0 is to the right, positive turns downwards. */
  angle: number;
  length: number;
  /** Half the width. */
  width: number;
  /** How far the middle leaves the straight line, as a share of the length. */
  bend: number;
}

/** A leaf whose two halves face a little away from each other; the second pigment is the vein. */
export function leaf(shape: LeafShape, pigment: Pigment, second: Pigment): Part {
  const cos = Math.cos(shape.angle);
  const sin = Math.sin(shape.angle);
  const half = shape.length / 2;
  const thick = shape.width * 1.05 + Math.abs(shape.bend) * shape.length;
  const middleX = shape.x + half * cos;
  const middleY = shape.y + half * sin;
  const reachX = half * Math.abs(cos) + thick * Math.abs(sin);
  const reachY = half * Math.abs(sin) + thick * Math.abs(cos);
  return {
    pigment,
    second,
    box: [middleX - reachX - FAR, middleY - reachY - FAR, middleX + reachX + FAR, middleY + reachY + FAR],
    sample(x, y, surface) {
      const along = ((x - shape.x) * cos + (y - shape.y) * sin) / half - 1;
      const side = -(x - shape.x) * sin + (y - shape.y) * cos;
      const room = 1 - along * along;
      const across = side - shape.bend * shape.length * room;
      const edge = shape.width * room * (1 - 0.22 * along);
      const steep = (2 * shape.width * along) / half;
      surface.distance = (Math.abs(across) - edge) / Math.sqrt(1 + steep * steep);
      if (surface.distance > FAR) return;
      const u = Math.max(-1, Math.min(1, across / (Math.abs(edge) + 0.02)));
      const fold = 0.35 * smoothSign(3 * u) - 0.15 * u;
      setNormal(surface, -fold * sin, fold * cos - 0.25, 0.9);
      surface.blend = 0.8 * Math.exp(-((across / 0.025) ** 2)) * smoothStep(-0.1, 0.3, room);
      surface.openness = 0.8 + 0.2 * smoothStep(-1, -0.4, along);
    },
  };
}
