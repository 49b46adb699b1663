/** When the reader last did something, so that the time until the maps can be measured. */
export interface InputClock {
  /** @param time - `timeStamp` of the event */
  mark(time: number): void;
  /** The marked time, once; now where nothing was marked since. */
  take(): number;
}

/** @param now - the clock of `performance.now()` */
export function createInputClock(now: () => number): InputClock {
  let marked: number | null = null;
  return {
    mark: (time) => {
      marked = time;
    },
    take: () => {
      const time = marked ?? now();
      marked = null;
      return time;
    },
  };
}
