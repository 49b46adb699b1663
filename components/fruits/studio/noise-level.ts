import type { NoiseLevel } from "@/lib/diffusion/noise-schedule";
import { fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";

/** How much of a picture and how much noise there is after a step: their squares add up to 1. */
export function levelAt(spec: UNetSpec, step: number, steps: number): NoiseLevel {
  return fruitSchedule(spec).at(1 - step / steps);
}
