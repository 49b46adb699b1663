/** A network that the reader has trained, as one demo hands it to another. */

import { z } from "zod/mini";
import { IMAGE_SETS, type ImageSetId } from "@/lib/datasets/image-sets";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import type { NamedArray } from "@/lib/tf/training/training-protocol";

export interface TrainedNetwork {
  /** Names this moment of this run. */
  readonly key: string;
  /** What its images show. */
  readonly set: ImageSetId;
  /** What the reader has called its ten classes, where it learnt from own drawings; null for those of the set. */
  readonly classNames: readonly string[] | null;
  readonly network: NetworkSpec;
  readonly weights: readonly NamedArray[];
  readonly step: number;
  /** Share of right answers on the held-out images, in [0, 1]; null before the first look. */
  readonly accuracy: number | null;
}

/** Numbers that are worth keeping in the browser between two visits of a page: some 2 MB as text. */
const MOST_KEPT_WEIGHTS = 400_000;

const keptSchema = z.object({
  key: z.string(),
  set: z.enum(IMAGE_SETS),
  classNames: z._default(z.nullable(z.array(z.string()).check(z.length(10))), null),
  network: z.object({ inputShape: z.array(z.int()), layers: z.array(z.looseObject({ kind: z.string() })) }),
  weights: z.array(z.object({ name: z.string(), shape: z.array(z.int()), values: z.string() })),
  step: z.int(),
  accuracy: z.nullable(z.number()),
});

/** The network as text; null if it is too large to be kept. */
export function writeTrained(trained: TrainedNetwork): string | null {
  const { weights } = trained;
  if (weights.reduce((sum, { values }) => sum + values.length, 0) > MOST_KEPT_WEIGHTS) return null;
  return JSON.stringify({
    ...trained,
    weights: weights.map(({ name, shape, values }) => ({ name, shape, values: toBase64(values) })),
  });
}

/** The network of such a text; null if it is none. */
export function readTrained(text: string): TrainedNetwork | null {
  try {
    const kept = keptSchema.parse(JSON.parse(text));
    const weights = kept.weights.map(({ name, shape, values }) => {
      const array = { name, shape, values: fromBase64(values) };
      if (array.values.length !== shape.reduce((product, side) => product * side, 1)) throw new Error(name);
      return array;
    });
    // Its layers are checked where they are built.
    return { ...kept, network: kept.network as unknown as NetworkSpec, weights };
  } catch {
    return null;
  }
}

/** Bytes at once that a call takes as its arguments everywhere. */
const CHUNK = 0x2000;

function toBase64({ buffer, byteOffset, byteLength }: Float32Array): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = "";
  for (let start = 0; start < bytes.length; start += CHUNK)
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(text);
}

function fromBase64(text: string): Float32Array {
  return new Float32Array(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
}
