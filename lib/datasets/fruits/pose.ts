import type { FruitId } from "./fruit-names";
import { between } from "./round-fruits";

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
export interface Pose {
  cos: number;
  sin: number;
  scaleX: number;
  scaleY: number;
  x: number;
  y: number;
}

/** Where the light comes from, and the direction halfway between it and the eye; in the fruit's axes, one long. */
export interface Light {
  x: number;
  y: number;
  z: number;
  halfX: number;
  halfY: number;
  halfZ: number;
}

/** Draws the pose; a picture that is mirrored has a negative scale. */
export function drawPose(fruit: FruitId, random: () => number): Pose {
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
export function drawLight(pose: Pose, random: () => number): Light {
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
