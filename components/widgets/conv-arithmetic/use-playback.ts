"use client";

import { useEffect, useState } from "react";

/** Time on each output cell, in milliseconds. */
const DELAYS = { slow: 1200, normal: 500, fast: 90 } as const;

export type Speed = keyof typeof DELAYS;
export const SPEEDS = Object.keys(DELAYS) as readonly Speed[]; // the keys of a constant record

export interface Playback {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Plays from here, from the start where all is made, or pauses. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

/** Makes one output cell after another until the last one. */
export function usePlayback(options: {
  /** False where no further cell is left, or none can be made. */
  readonly canAdvance: boolean;
  readonly advance: () => void;
  readonly restart: () => void;
}): Playback {
  const { canAdvance, advance, restart } = options;
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>("normal");

  useEffect(() => {
    if (!isPlaying) return;
    if (!canAdvance) {
      setIsPlaying(false);
      return;
    }
    const timer = setInterval(advance, DELAYS[speed]);
    return () => clearInterval(timer);
  }, [isPlaying, canAdvance, speed, advance]);

  return {
    isPlaying,
    speed,
    setSpeed,
    toggle() {
      if (!(isPlaying || canAdvance)) restart();
      setIsPlaying(!isPlaying);
    },
    stop: () => setIsPlaying(false),
  };
}
