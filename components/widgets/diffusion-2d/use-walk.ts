"use client";

import { useEffect, useRef, useState } from "react";
import type { Playback, Speed } from "@/components/widget/use-playback";

/** Time for the whole way, in milliseconds. */
const WAY_MS: Readonly<Record<Speed, number>> = { slow: 12_000, normal: 5000, fast: 2000 };
/** Pictures a second, and how many there are of the whole way where motion is to be reduced. */
const TICK_MS = 40;
const STILLS = 8;

/**
 * Plays the way from noise to data, whatever its number of steps, in a fixed time.
 * @param shown - percent of the way
 */
export function useWalk(shown: number, show: (percent: number) => void): Playback {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>("normal");
  const now = useRef({ shown, show });
  useEffect(() => {
    now.current = { shown, show };
  });

  useEffect(() => {
    if (!isPlaying) return;
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const tick = isStill ? WAY_MS[speed] / STILLS : TICK_MS;
    const timer = setInterval(() => {
      const next = Math.min(100, now.current.shown + (100 * tick) / WAY_MS[speed]);
      now.current.show(next);
      if (next >= 100) setPlaying(false);
    }, tick);
    return () => clearInterval(timer);
  }, [isPlaying, speed]);

  return {
    isPlaying,
    speed,
    setSpeed,
    toggle() {
      if (!isPlaying && shown >= 100) show(0);
      setPlaying(!isPlaying);
    },
    stop: () => setPlaying(false),
  };
}
