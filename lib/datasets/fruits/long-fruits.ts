import { mixPigment, type Pigment } from "./pigment";
import { bark, between, foliage, vein } from "./round-fruits";
import { ballShape, FAR, leaf, sampleTurned, setNormal, stem, type TurnedShape } from "./shapes";
import { type Ball, type FruitModel, type Part, smoothStep } from "./surface";

/** Half a banana's thickness at t in [−1, 1]: blunt at −1, a stalk at 1. */
function bananaThickness(t: number): number {
  const m = Math.min(1, Math.abs((t + 0.06) / 0.94));
  return 0.05 + 0.245 * Math.max(0, 1 - m ** 2.6) ** 0.75;
}

/** A banana: a crescent with flat faces, brown at both ends. */
export function banana(pigment: Pigment, random: () => number): FruitModel {
  const bow = between(random, 0.76, 0.95);
  const half = 1.04 / bow;
  const y0 = 0.32 - bow;
  const ridge = between(random, 0.05, 0.25);
  const body: Part = {
    pigment,
    second: mixPigment(30, 0.4, 0.24, 0.05),
    box: [-1, -0.6, 1, 0.7],
    sample(x, y, surface) {
      const down = y - y0;
      const off = Math.abs(Math.sqrt(x * x + down * down) - bow);
      surface.distance = off - 0.3;
      if (surface.distance > FAR) return;
      const angle = Math.atan2(x, down);
      const t = Math.min(1, Math.max(-1, angle / half));
      const sin = Math.sin(t * half);
      const cos = Math.cos(t * half);
      const dx = x - bow * sin;
      const dy = down - bow * cos;
      const thick = bananaThickness(t);
      surface.distance = Math.sqrt(dx * dx + dy * dy) - thick;
      if (surface.distance > FAR) return;
      const u = Math.max(-1, Math.min(1, (dx * sin + dy * cos) / thick));
      const face = u + 0.13 * Math.sin(5.2 * (u - ridge));
      const out = Math.max(-1, Math.min(1, face));
      setNormal(surface, sin * out + 0.25 * t * cos, cos * out - 0.25 * t * sin, Math.sqrt(1.02 - out * out));
      surface.blend = Math.max(smoothStep(0.92, 1, -t), 0.9 * smoothStep(0.91, 1, t));
      const line = (u - ridge) / 0.13;
      surface.openness = 1 - 0.1 * Math.exp(-line * line);
    },
  };
  const balls: Ball[] = [-0.6, -0.3, 0, 0.3, 0.6].map((t) => ({
    x: bow * Math.sin(t * half),
    y: y0 + bow * Math.cos(t * half),
    radius: bananaThickness(t),
  }));
  return { parts: [body], balls };
}

/** How much of a seed covers a point of a strawberry: rows of drops, each row shifted by half a step. */
function seedAt(u: number, v: number): number {
  const row = Math.round(v / 0.36);
  const shifted = u / 0.42 + (row % 2 === 0 ? 0 : 0.5);
  const du = (shifted - Math.round(shifted)) * 0.42;
  const dv = v - row * 0.36;
  return Math.sqrt((du / 0.07) ** 2 + (dv / 0.1) ** 2);
}

/** A strawberry: broad at the top, pointed below, with seeds and a star of sepals. */
export function strawberry(pigment: Pigment, random: () => number): FruitModel {
  const taper = between(random, 0.27, 0.33);
  const turned: TurnedShape = {
    x: 0,
    y: 0.13,
    height: 0.7,
    base: 0.55,
    rise: 0,
    steep: 1,
    at: 0,
    tilt: -taper,
  };
  const shift = between(random, 0, 0.42);
  const body: Part = {
    pigment,
    second: mixPigment(46, 0.75, 0.68, 0.2),
    box: [-0.72, -0.64, 0.72, 0.9],
    sample(x, y, surface) {
      if (!sampleTurned(turned, x, y, surface) || surface.distance > 0) return;
      const v = (y - turned.y) / turned.height;
      const wide = (0.55 - taper * v) * Math.sqrt(Math.max(0.04, 1 - v * v));
      const u = x / wide;
      const around = Math.asin(Math.max(-1, Math.min(1, u)));
      const seed = seedAt(around * Math.min(1, wide / 0.5) + shift, v);
      const edge = smoothStep(0, 0.1, -surface.distance);
      surface.blend = (1 - smoothStep(0.55, 1.15, seed)) * edge;
      const pit = smoothStep(0.9, 1.2, seed) * (1 - smoothStep(1.2, 2.1, seed));
      surface.openness = 1 - 0.22 * pit * edge;
    },
  };
  return {
    parts: [body, ...sepals(random)],
    balls: [
      { x: 0, y: -0.05, radius: 0.5 },
      { x: 0, y: 0.55, radius: 0.26 },
    ],
  };
}

/** The green star on a strawberry, with its stalk. */
function sepals(random: () => number): Part[] {
  const green = foliage(random);
  const turn = between(random, -0.12, 0.12);
  const lean = between(random, -0.12, 0.12);
  const stalk = stem(
    { x0: 0, y0: -0.5, x1: lean, y1: -0.84, bend: lean * 0.4, footWidth: 0.045, tipWidth: 0.04 },
    green,
    green,
  );
  const blades = [-0.12, Math.PI + 0.12, 0.62, Math.PI - 0.62, Math.PI / 2].map((angle) =>
    leaf({ x: 0, y: -0.52, angle: angle + turn, length: 0.44, width: 0.105, bend: 0 }, green, vein()),
  );
  return [stalk, ...blades];
}

/** A pair of cherries whose stalks meet under a leaf. */
export function cherries(pigment: Pigment, random: () => number): FruitModel {
  const lift = between(random, -0.09, 0.09);
  const gap = between(random, 0.39, 0.45);
  const knotX = between(random, -0.1, 0.1);
  const knotY = -0.72;
  const green = mixPigment(between(random, 88, 100), 0.45, 0.36, 0.1);
  const parts: Part[] = [];
  const balls: Ball[] = [];
  for (const side of [-1, 1]) {
    const x0 = side * gap;
    const y0 = 0.38 + side * lift;
    const radius = 0.37;
    const turned = ballShape(x0, y0, radius, radius * 0.96);
    parts.push({
      pigment,
      second: pigment,
      box: [x0 - 0.42, y0 - 0.42, x0 + 0.42, y0 + 0.42],
      sample(x, y, surface) {
        if (!sampleTurned(turned, x, y, surface)) return;
        const near = ((x - x0) * (x - x0)) / 0.012 + ((y - y0 + 0.24) * (y - y0 + 0.24)) / 0.004;
        surface.openness = 1 - 0.5 * Math.exp(-near);
      },
    });
    parts.push(
      stem(
        {
          x0,
          y0: y0 - 0.24,
          x1: knotX,
          y1: knotY,
          bend: side * 0.1,
          footWidth: 0.034,
          tipWidth: 0.038,
        },
        green,
        bark(random),
      ),
    );
    balls.push({ x: x0, y: y0, radius: 0.355 });
  }
  const side = random() < 0.5 ? -1 : 1;
  const angle = between(random, -0.15, 0.3);
  parts.push(
    leaf(
      {
        x: knotX,
        y: knotY,
        angle: side > 0 ? angle : Math.PI - angle,
        length: between(random, 0.5, 0.6),
        width: 0.14,
        bend: -0.1 * side,
      },
      foliage(random),
      vein(),
    ),
  );
  return { parts, balls };
}
