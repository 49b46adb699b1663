"use client";

import { useEffect, useState } from "react";

/** Time on each step, in milliseconds. */
const DELAYS = { slow: 1200, normal: 500, fast: 90 } as const;

export type Speed = keyof typeof DELAYS;
export const SPEEDS = Object.keys(DELAYS) as readonly Speed[]; // the keys of a constant record

export interface Playback {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Plays from here, from the start where the end is reached, or pauses. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

/** Goes one step further at a time, until the last one. */
export function usePlayback(options: {
  /** False where no further step is left. */
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
