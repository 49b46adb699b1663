"use client";

import { useEffect, useRef, useState } from "react";

/** Time for the whole way, pictures of it and, where motion is to be reduced, stills; times in milliseconds. */
const WAY_MS = 5000;
const TICK_MS = 40;
const STILL_MS = 700;

export interface Walking {
  readonly isPlaying: boolean;
  /** Plays from here, from the noise where the data are reached, or stops. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

/**
 * Plays the way from noise to data in a fixed time, whatever its number of steps.
 * @param shown - percent of the way
 */
export function useWalk(shown: number, show: (percent: number) => void): Walking {
  const [isPlaying, setPlaying] = useState(false);
  const now = useRef({ shown, show });
  useEffect(() => {
    now.current = { shown, show };
  });

  useEffect(() => {
    if (!isPlaying) return;
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const tick = isStill ? STILL_MS : TICK_MS;
    const timer = setInterval(() => {
      const next = Math.min(100, now.current.shown + (100 * tick) / WAY_MS);
      now.current.show(next);
      if (next >= 100) setPlaying(false);
    }, tick);
    return () => clearInterval(timer);
  }, [isPlaying]);

  return {
    isPlaying,
    toggle() {
      if (!isPlaying && shown >= 100) show(0);
      setPlaying(!isPlaying);
    },
    stop: () => setPlaying(false),
  };
}
