/** Signals made by formula: short series of which each value can be seen, and sounds that can be heard. */

import { createRandom } from "@/lib/math/random";

/** Values of a short series. */
export const SERIES_LENGTH = 48;
/** Samples of a sound in a second; it lasts one. */
export const SOUND_RATE = 8000;

const SERIES = {
  steps: (at: number) => (at < 8 ? -0.3 : at < 20 ? 0.7 : at < 31 ? -0.6 : at < 40 ? 0.2 : 0.9),
  noisy: (at: number, random: () => number) => 0.6 * Math.sin(at / 5) + 0.7 * (random() - 0.5),
  pulses: (at: number) => (at % 12 === 5 ? 1 : 0),
} as const;

const SOUNDS = {
  /** Two notes, an octave and a third apart, that die away. */
  chime: (second: number) => {
    const note = (pitch: number, start: number) =>
      second < start ? 0 : Math.sin(2 * Math.PI * pitch * second) * Math.exp(-5 * (second - start));
    return 0.45 * (note(523, 0.02) + note(1319, 0.02) * 0.6 + note(659, 0.35) + note(1568, 0.35) * 0.6);
  },
  /** One dry clap. */
  clap: (second: number, random: () => number) => {
    const noise = 2 * random() - 1;
    return second < 0.03 ? 0 : 0.9 * noise * Math.exp(-70 * (second - 0.03));
  },
  /** A low note buried in hiss. */
  hiss: (second: number, random: () => number) =>
    0.45 * Math.sin(2 * Math.PI * 262 * second) + 0.5 * (random() - 0.5),
} as const;

export const SERIES_IDS = Object.keys(SERIES) as readonly (keyof typeof SERIES)[]; // the keys of a constant
export const SOUND_IDS = Object.keys(SOUNDS) as readonly (keyof typeof SOUNDS)[]; // the keys of a constant

export type SignalId = keyof typeof SERIES | keyof typeof SOUNDS;

export function isSound(id: string): id is keyof typeof SOUNDS {
  return id in SOUNDS;
}

/** The values of a signal; the same at every call. A series is rounded to hundredths, so that its values can be read. */
export function signalValues(id: SignalId): Float32Array {
  const random = createRandom(7);
  if (isSound(id)) {
    return Float32Array.from({ length: SOUND_RATE }, (_, at) => SOUNDS[id](at / SOUND_RATE, random));
  }
  return Float32Array.from(
    { length: SERIES_LENGTH },
    (_, at) => Math.round(100 * SERIES[id](at, random)) / 100,
  );
}
