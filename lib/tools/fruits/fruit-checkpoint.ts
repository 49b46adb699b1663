/** A run that was stopped, on disk. */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { LearningState } from "@/lib/diffusion/unet/learning-state";

/** Where a run keeps what it makes before it ships. */
export const FRUITS_CACHE = ".cache/fruits";
const FILE = `${FRUITS_CACHE}/checkpoint.bin`;

/** What is kept beside the numbers. */
export interface RunRecord {
  readonly seed: number;
  readonly batch: number;
  /** Highest learning rate. */
  readonly learningRate: number;
  /** Examples of the whole run, as planned when it was last started. */
  readonly total: number;
  /** Time spent in steps. */
  readonly minutes: number;
  /** Mean losses, one every so many images. */
  readonly losses: readonly (readonly [images: number, loss: number])[];
}

export interface Checkpoint {
  readonly record: RunRecord;
  readonly state: LearningState;
}

/** Writes a checkpoint in one go: whoever reads it finds a whole one. */
export function writeCheckpoint({ record, state }: Checkpoint): void {
  mkdirSync(FRUITS_CACHE, { recursive: true });
  const { step, images, weights, mean, first, second } = state;
  const head = Buffer.from(JSON.stringify({ ...record, step, images, length: weights.length }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const arrays = [weights, mean, first, second].map(
    (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  );
  writeFileSync(`${FILE}.part`, Buffer.concat([size, head, ...arrays]));
  renameSync(`${FILE}.part`, FILE);
}

/** The checkpoint that was last written, or null. @throws Error if the file is none */
export function readCheckpoint(): Checkpoint | null {
  if (!existsSync(FILE)) return null;
  const bytes = Uint8Array.from(readFileSync(FILE));
  const headLength = new DataView(bytes.buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as RunRecord & {
    step: number;
    images: number;
    length: number;
  };
  const { step, images, length, ...record } = head;
  if (bytes.length !== 4 + headLength + 16 * length)
    throw new Error(`${FILE} is damaged; start over with --fresh`);
  const [weights, mean, first, second] = [0, 1, 2, 3].map((index) => {
    const start = 4 + headLength + 4 * length * index;
    return new Float32Array(bytes.slice(start, start + 4 * length).buffer);
  }) as [Float32Array, Float32Array, Float32Array, Float32Array];
  return { record, state: { step, images, weights, mean, first, second } };
}
