/** Does a network compose? Pictures of pairs that it has learnt and of pairs that it has never seen, and the colour that is measured in each. */

import { isAmong } from "@/components/fruits/studio/studio.model";
import type { StudioNetwork } from "@/components/fruits/studio/studio-network";
import type { ManyRequest } from "@/components/fruits/studio/use-many-drawings";
import type { ColourId, FruitPair } from "@/lib/datasets/fruits/fruit-names";
import { measureColour } from "@/lib/datasets/fruits/measure-colour";
import { seenPairs } from "./fruit-trainer.model";
import { FEWEST_SEEN, JUDGED_SEEDS, MOST_SEEN, SAMPLE_GUIDANCE, SAMPLE_STEPS } from "./trainer-choices";

const OF_EACH = JUDGED_SEEDS.length;

/** The pairs that are judged: one that is held out, one that isn't, in turn, so that a verdict cut short is of both. */
export function judgedPairs(heldOut: readonly FruitPair[]): readonly FruitPair[] {
  const seen = seenPairs(heldOut, Math.min(MOST_SEEN, Math.max(FEWEST_SEEN, heldOut.length)));
  const turns = Math.max(seen.length, heldOut.length);
  return Array.from({ length: turns }, (_, turn) => [heldOut[turn] ?? [], seen[turn] ?? []].flat()).flat();
}

/** Some pictures of each pair, every pair from the same noises; null while there is no network to ask. */
export function verdictRequest({ network, heldOut }: StudioNetwork): ManyRequest | null {
  if (network === null) return null;
  return {
    network,
    images: judgedPairs(heldOut).flatMap((prompt) => JUDGED_SEEDS.map((seed) => ({ prompt, seed }))),
    sampler: "ddim",
    eta: 0,
    steps: SAMPLE_STEPS,
    guidance: SAMPLE_GUIDANCE,
    from: null,
    watch: "newest",
    batch: 2 * OF_EACH,
  };
}

/** One picture and what was measured. */
export interface JudgedPicture {
  readonly pixels: Float32Array | null;
  /** Null while it is being drawn. */
  readonly judgement: {
    /** Null where hardly anything in the picture is coloured. */
    readonly colour: ColourId | null;
    readonly isRight: boolean;
  } | null;
}

/** So many of so many. */
export interface Score {
  readonly right: number;
  readonly judged: number;
}

export interface JudgedPair {
  readonly pair: FruitPair;
  readonly pictures: readonly JudgedPicture[];
  readonly score: Score;
}

export interface VerdictGroup {
  readonly pairs: readonly JudgedPair[];
  readonly score: Score;
}

export interface VerdictView {
  readonly heldOut: VerdictGroup;
  readonly seen: VerdictGroup;
}

/**
 * What is seen of a verdict.
 * @param pictures - in the order of {@link verdictRequest}; null where there is none yet
 * @param finished - so many of them, from the first on, are judged
 */
export function verdictView(
  heldOut: readonly FruitPair[],
  pictures: readonly (Float32Array | null)[],
  finished: number,
): VerdictView {
  const judged = judgedPairs(heldOut).map((pair, place): JudgedPair => {
    const own = JUDGED_SEEDS.map((_, index): JudgedPicture => {
      const at = place * OF_EACH + index;
      const pixels = pictures[at] ?? null;
      if (pixels === null || at >= finished) return { pixels, judgement: null };
      const colour = colourOf(pixels);
      return { pixels, judgement: { colour, isRight: colour === pair.colour } };
    });
    const judgements = own.flatMap(({ judgement }) => judgement ?? []);
    const right = judgements.filter(({ isRight }) => isRight).length;
    return { pair, pictures: own, score: { right, judged: judgements.length } };
  });
  const group = (isHeldOut: boolean): VerdictGroup => {
    const pairs = judged.filter(({ pair }) => isAmong(heldOut, pair) === isHeldOut);
    const sum = (part: keyof Score) => pairs.reduce((total, { score }) => total + score[part], 0);
    return { pairs, score: { right: sum("right"), judged: sum("judged") } };
  };
  return { heldOut: group(true), seen: group(false) };
}

/** Measured once a picture, however often it is shown while others are drawn. */
const measured = new WeakMap<Float32Array, ColourId | null>();

function colourOf(pixels: Float32Array): ColourId | null {
  const known = measured.get(pixels);
  if (known !== undefined) return known;
  const { colour } = measureColour(pixels);
  measured.set(pixels, colour);
  return colour;
}
