/** Playing a signal through the loudspeaker. */

/** A sound that plays. */
export interface PlayingSound {
  readonly stop: () => void;
}

let context: AudioContext | null = null;

/**
 * Plays samples once; what is louder than full is made softer as a whole.
 * @param onEnd - when it is over, or was stopped
 * @throws Error where the browser can't play sound
 */
export function playSamples(samples: Float32Array, rate: number, onEnd: () => void): PlayingSound {
  context ??= new AudioContext();
  void context.resume();
  const buffer = context.createBuffer(1, samples.length, rate);
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  buffer.copyToChannel(
    samples.map((value) => value / Math.max(1, peak)),
    0,
  );
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(context.destination);
  source.onended = onEnd;
  source.start();
  return { stop: () => source.stop() };
}
