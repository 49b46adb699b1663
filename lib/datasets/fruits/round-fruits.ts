import { mixPigment, type Pigment } from "./pigment";
import { ballShape, FAR, leaf, sampleTurned, setNormal, stem, type TurnedShape } from "./shapes";
import { type FruitModel, type Part, smoothStep } from "./surface";

/** Uniform in [from, to). */
export function between(random: () => number, from: number, to: number): number {
  return from + (to - from) * random();
}

/** The brown of stalks. */
export function bark(random: () => number): Pigment {
  return mixPigment(between(random, 24, 34), 0.42, between(random, 0.3, 0.36), 0.1);
}

/** The green of leaves, darker than that of green fruits. */
export function foliage(random: () => number): Pigment {
  return mixPigment(between(random, 112, 132), 0.5, between(random, 0.31, 0.37), 0.2);
}

const VEIN = mixPigment(105, 0.42, 0.5, 0.1);

/** A leaf's second pigment. */
export function vein(): Pigment {
  return VEIN;
}

/** How far an apple's outline is from its middle, at an angle from the top in [0, π]; 1 at the cheek. */
function appleOutline(angle: number): number {
  const top = angle / 0.5;
  const bottom = (Math.PI - angle) / 0.42;
  const shoulder = (angle - 0.95) / 0.62;
  return (
    1 -
    0.25 * Math.exp(-top * top) +
    0.05 * Math.exp(-shoulder * shoulder) -
    0.07 * Math.exp(-bottom * bottom) -
    0.05 * smoothStep(1.4, 2.7, angle)
  );
}

/** An apple: broad shoulders, a hollow with the stalk in it, a leaf. */
export function apple(pigment: Pigment, random: () => number): FruitModel {
  const size = 0.63;
  const y0 = 0.12;
  const body: Part = {
    pigment,
    second: pigment,
    box: [-0.78, -0.6, 0.78, 0.85],
    sample(x, y, surface) {
      const down = y - y0;
      const far = Math.sqrt(x * x + down * down);
      surface.distance = far - 1.05 * size;
      if (surface.distance > FAR) return;
      const rim = size * appleOutline(Math.abs(Math.atan2(x, -down)));
      const u = x / rim;
      const v = down / rim;
      surface.distance = far - rim;
      if (surface.distance > FAR) return;
      const hollowX = x / 0.27;
      const hollowY = (down + 0.43) / 0.13;
      const hollow = Math.exp(-hollowX * hollowX - hollowY * hollowY);
      setNormal(surface, u * (1 - 1.2 * hollow), v + 0.9 * hollow, Math.sqrt(Math.max(0, 1 - u * u - v * v)));
      surface.blend = 0;
      surface.openness = 1 - 0.5 * hollow;
    },
  };
  const lean = between(random, -0.12, 0.12);
  const side = random() < 0.5 ? -1 : 1;
  const brown = bark(random);
  const stalk = stem(
    { x0: 0, y0: -0.28, x1: lean, y1: -0.74, bend: lean * 0.4, footWidth: 0.035, tipWidth: 0.05 },
    brown,
    brown,
  );
  const angle = between(random, -0.62, -0.25);
  const blade = leaf(
    {
      x: lean * 0.5,
      y: -0.48,
      angle: side > 0 ? angle : Math.PI - angle,
      length: between(random, 0.5, 0.6),
      width: between(random, 0.13, 0.16),
      bend: -0.12 * side,
    },
    foliage(random),
    vein(),
  );
  return { parts: [body, stalk, blade], balls: [{ x: 0, y: y0, radius: 0.57 }] };
}

/** A pear: a bulb under a slender neck. */
export function pear(pigment: Pigment, random: () => number): FruitModel {
  const neck = between(random, 0.28, 0.33);
  const bulb = between(random, 0.62, 0.67);
  const turned: TurnedShape = {
    x: 0,
    y: 0.09,
    height: 0.74,
    base: neck,
    rise: bulb - neck,
    steep: 7.5,
    at: -0.02,
    tilt: 0,
  };
  const body: Part = {
    pigment,
    second: pigment,
    box: [-0.72, -0.72, 0.72, 0.9],
    sample(x, y, surface) {
      if (!sampleTurned(turned, x, y, surface)) return;
      const near = (x * x) / 0.02 + ((y + 0.66) * (y + 0.66)) / 0.004;
      surface.openness = 1 - 0.35 * Math.exp(-near);
    },
  };
  const lean = between(random, -0.14, 0.14);
  const brown = bark(random);
  const stalk = stem(
    { x0: 0, y0: -0.58, x1: lean, y1: -0.9, bend: -lean * 0.3, footWidth: 0.045, tipWidth: 0.04 },
    brown,
    brown,
  );
  const side = random() < 0.5 ? -1 : 1;
  const angle = between(random, -0.35, 0.1);
  const blade = leaf(
    {
      x: lean * 0.3,
      y: -0.69,
      angle: side > 0 ? angle : Math.PI - angle,
      length: between(random, 0.4, 0.5),
      width: between(random, 0.1, 0.13),
      bend: -0.12 * side,
    },
    foliage(random),
    vein(),
  );
  return { parts: [stalk, body, blade], balls: [{ x: 0, y: 0.27, radius: 0.56 }] };
}

/** An orange: a ball whose peel has soft pores, a green button and two leaves. */
export function orange(pigment: Pigment, random: () => number): FruitModel {
  const radius = 0.66;
  const y0 = 0.08;
  const turned = ballShape(0, y0, radius, radius * 0.97);
  const shift = between(random, 0, 6.28);
  const body: Part = {
    pigment,
    second: pigment,
    box: [-0.74, -0.66, 0.74, 0.8],
    sample(x, y, surface) {
      if (!sampleTurned(turned, x, y, surface) || surface.distance > 0) return;
      // Three waves at 120 degrees make the pores; the bumps are their slope.
      const a = 36 * x + shift;
      const b = 36 * (-0.5 * x + 0.866 * (y - y0));
      const c = 36 * (-0.5 * x - 0.866 * (y - y0)) - shift;
      const strength = 0.034 * surface.nz;
      surface.nx += strength * (Math.sin(a) - 0.5 * Math.sin(b) - 0.5 * Math.sin(c));
      surface.ny += strength * 0.866 * (Math.sin(b) - Math.sin(c));
      const near = (x * x) / 0.03 + ((y + 0.36) * (y + 0.36)) / 0.011;
      surface.openness = 1 - 0.35 * Math.exp(-near);
    },
  };
  return { parts: [body, ...orangeCrown(random)], balls: [{ x: 0, y: y0, radius: 0.64 }] };
}

/** The green button of an orange and its leaves. */
function orangeCrown(random: () => number): Part[] {
  const green = foliage(random);
  const y = -0.36;
  const turn = between(random, -0.25, 0.25);
  const blades = [-1, 1].map((side) =>
    leaf(
      {
        x: 0.02 * side,
        y,
        angle: (side > 0 ? -0.55 : Math.PI + 0.55) + turn,
        length: side > 0 ? 0.62 : 0.5,
        width: 0.14,
        bend: -0.1 * side,
      },
      green,
      vein(),
    ),
  );
  const button = ballShape(0, y, 0.09, 0.06);
  const brown = bark(random);
  return [
    ...blades,
    {
      pigment: brown,
      second: brown,
      box: [-0.15, y - 0.12, 0.15, y + 0.12],
      sample: (x, yy, surface) => void sampleTurned(button, x, yy, surface),
    },
  ];
}
