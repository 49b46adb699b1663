import type { NoiseLevel } from "@/lib/diffusion/noise-schedule";
import { FRUIT_NETWORK, fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";

const SCHEDULE = fruitSchedule(FRUIT_NETWORK);

/** How much of a picture and how much noise there is after a step: their squares add up to 1. */
export function levelAt(step: number, steps: number): NoiseLevel {
  return SCHEDULE.at(1 - step / steps);
}
