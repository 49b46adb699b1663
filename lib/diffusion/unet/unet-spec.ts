/**
 * The network that takes noise away: a U-Net. It looks at a noisy image at several sizes, and is told how noisy the image is and which
 * words it is to show.
 * @see Ronneberger et al. 2015, "U-Net", https://arxiv.org/abs/1505.04597
 * @see Ho et al. 2020, "Denoising Diffusion Probabilistic Models", appendix B, https://arxiv.org/abs/2006.11239
 */

/** All that decides which numbers the network has. */
export interface UNetSpec {
  /** Pixels along a side of the image. */
  readonly side: number;
  /** Colours of a pixel. */
  readonly colours: number;
  /** Side of the squares of pixels that are taken as the channels of one cell (space to depth); 1 for none. */
  readonly patch: number;
  /** Channels at each size, the largest map first; each next map is half as large. Multiples of 4 and of `groups`. */
  readonly channels: readonly number[];
  /** Blocks in a row at the smallest size. */
  readonly middleBlocks: number;
  /** Groups of channels that are normalised together. */
  readonly groups: number;
  /** Length of the vector that says how noisy the image is and what it is to show. */
  readonly embedding: number;
  /** Waves that write out the time; each gives a sine and a cosine. */
  readonly timeWaves: number;
  /** Words in each slot of a prompt, without the entry for a word left out. */
  readonly words: readonly number[];
}

/** One part of the network, in the order in which the parts are run. */
export type UNetPart =
  | {
      readonly kind: "convolve";
      readonly name: string;
      readonly side: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "block";
      readonly name: string;
      readonly side: number;
      readonly channels: number;
      /** Is the output kept, to be added on the way up? */
      readonly isKept: boolean;
    }
  | {
      readonly kind: "shrink";
      readonly name: string;
      readonly side: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "grow";
      readonly name: string;
      /** Of the result. */
      readonly side: number;
      readonly from: number;
      readonly to: number;
      /** The block whose output is added. */
      readonly adds: string;
    }
  | {
      readonly kind: "finish";
      readonly name: string;
      readonly side: number;
      readonly from: number;
      readonly to: number;
    };

/** Cells along a side of the largest map. */
export function mapSide({ side, patch }: UNetSpec): number {
  return side / patch;
}

/** Channels that the network takes in and gives back. */
export function imageChannels({ colours, patch }: UNetSpec): number {
  return colours * patch * patch;
}

/** Numbers that say which words are meant: one a word, and one a slot for the word left out. */
export function wordCount({ words }: UNetSpec): number {
  return words.reduce((sum, count) => sum + count + 1, 0);
}

/** The parts of a network from its input to its output. */
export function unetParts(spec: UNetSpec): UNetPart[] {
  const { channels, middleBlocks } = spec;
  const levels = channels.map((count, level) => ({ count, side: mapSide(spec) / 2 ** level }));
  const [top] = levels;
  const bottom = levels.at(-1);
  if (top === undefined || bottom === undefined) throw new RangeError("a U-Net has one size or more");
  const image = imageChannels(spec);
  const parts: UNetPart[] = [{ kind: "convolve", name: "in", side: top.side, from: image, to: top.count }];
  for (const [level, { count, side }] of levels.slice(0, -1).entries()) {
    const below = levels[level + 1] ?? bottom;
    parts.push(
      { kind: "block", name: `down${side}`, side, channels: count, isKept: true },
      { kind: "shrink", name: `to${below.side}`, side: below.side, from: count, to: below.count },
    );
  }
  for (let index = 1; index <= middleBlocks; index++) {
    const name = `middle${index}`;
    parts.push({ kind: "block", name, side: bottom.side, channels: bottom.count, isKept: false });
  }
  for (let level = levels.length - 2; level >= 0; level--) {
    const { count, side } = levels[level] ?? top;
    const { count: from, side: smaller } = levels[level + 1] ?? bottom;
    parts.push(
      { kind: "grow", name: `from${smaller}`, side, from, to: count, adds: `down${side}` },
      { kind: "block", name: `up${side}`, side, channels: count, isKept: false },
    );
  }
  parts.push({ kind: "finish", name: "out", side: top.side, from: top.count, to: image });
  return parts;
}
