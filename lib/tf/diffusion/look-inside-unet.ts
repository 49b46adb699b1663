/** Looks into a U-Net: what its parts make of a picture, and what the time and the words do to them. */

import { dispose, type Tensor, type Tensor2D, tensor, tidy } from "@tensorflow/tfjs-core";
import { joined } from "@/lib/diffusion/unet/noisy-batch";
import { depthToSpace, spaceToDepth, timeFeatures, wordWeights } from "@/lib/diffusion/unet/unet-inputs";
import { unetNorms } from "@/lib/diffusion/unet/unet-norms";
import { type UNetSpec, wordCount } from "@/lib/diffusion/unet/unet-spec";
import { JobError } from "@/lib/tf/failure";
import type { GivenUNet } from "./diffusion-protocol";
import { promptWords } from "./fruit-examples";
import { unetForward, unetTuning, weightTensors } from "./unet-forward";
import { inputTensors } from "./unet-gradients";
import {
  MOST_MOMENTS,
  type UNetLook,
  type UNetLookKind,
  type UNetLooks,
  type UNetMapsReply,
  type UNetMapsRequest,
  type UNetMoment,
  type UNetTuningReply,
} from "./unet-look-protocol";

/**
 * Looks into a network on the active backend, and leaves no tensor behind.
 * @throws JobError "bad-request"
 */
export async function lookInsideUNet(
  network: GivenUNet,
  job: UNetLook,
): Promise<UNetLooks[UNetLookKind]["reply"]> {
  requireSound(network.spec, job);
  const weights = weightTensors(network.spec, network.weights);
  try {
    if (job.kind === "maps") return await maps(network.spec, weights, job.request);
    return await tuning(network.spec, weights, job.request.moments);
  } finally {
    dispose(weights);
  }
}

async function maps(
  spec: UNetSpec,
  weights: Record<string, Tensor>,
  request: UNetMapsRequest,
): Promise<UNetMapsReply> {
  const outputs = tidy(() => {
    const inputs = inputTensors(spec, {
      images: 1,
      x: spaceToDepth(spec, request.pixels),
      ...toldOf(spec, [request]),
    });
    const seen: Record<string, Tensor> = {};
    unetForward(spec, weights, inputs, (part, output) => {
      seen[part.name] = output;
    });
    return seen;
  });
  try {
    const parts = await Promise.all(
      Object.entries(outputs).map(async ([part, output]) => {
        const [, rows = 0, columns = 0, channels = 0] = output.shape;
        return { part, shape: [rows, columns, channels] as const, values: await ownData(output) };
      }),
    );
    const answer = parts.at(-1)?.values ?? new Float32Array();
    return { parts, prediction: depthToSpace(spec, answer) };
  } finally {
    dispose(outputs);
  }
}

async function tuning(
  spec: UNetSpec,
  weights: Record<string, Tensor>,
  moments: readonly UNetMoment[],
): Promise<UNetTuningReply> {
  const told = tidy(() => {
    const { time, words } = toldOf(spec, moments);
    return unetTuning(spec, weights, {
      time: tensor(time, [moments.length, 2 * spec.timeWaves]) as Tensor2D,
      words: tensor(words, [moments.length, wordCount(spec)]) as Tensor2D,
    });
  });
  try {
    const norms = unetNorms(spec).map(async ({ name, channels }) => {
      const scaleShift = told.norms[name];
      if (scaleShift === undefined) throw new Error(`nothing tunes "${name}"`);
      const both = await ownData(scaleShift);
      return {
        norm: name,
        scales: columns(both, 2 * channels, 0, channels),
        shifts: columns(both, 2 * channels, channels, channels),
      };
    });
    const words = weights.words;
    if (words === undefined) throw new Error("the network has no words");
    return { times: await ownData(told.time), words: await ownData(words), norms: await Promise.all(norms) };
  } finally {
    dispose([told.time, ...Object.values(told.norms)]);
  }
}

/** What the network is told at some moments. */
function toldOf(spec: UNetSpec, moments: readonly UNetMoment[]) {
  return {
    time: timeFeatures(
      spec,
      moments.map(({ time }) => time),
    ),
    words: joined(moments.map(({ prompt }) => wordWeights(spec, promptWords(prompt)))),
  };
}

/** Some columns next to one another of a matrix `[rows, width]`. */
function columns(matrix: Float32Array, width: number, first: number, count: number): Float32Array {
  const rows = matrix.length / width;
  const result = new Float32Array(rows * count);
  for (let row = 0; row < rows; row++) {
    const start = row * width + first;
    result.set(matrix.subarray(start, start + count), row * count);
  }
  return result;
}

/** The values of a tensor in memory of their own: some backends give a view of theirs. */
async function ownData(values: Tensor): Promise<Float32Array> {
  return ((await values.data()) as Float32Array).slice();
}

function requireSound({ side, colours }: UNetSpec, job: UNetLook): void {
  const moments = job.kind === "maps" ? [job.request] : job.request.moments;
  if (moments.length < 1 || moments.length > MOST_MOMENTS)
    throw new JobError("bad-request", `1 to ${MOST_MOMENTS} moments, not ${moments.length}`);
  for (const { time } of moments)
    if (!(time >= 0 && time <= 1)) throw new JobError("bad-request", `a time from 0 to 1, not ${time}`);
  const size = side * side * colours;
  if (job.kind === "maps" && job.request.pixels.length !== size)
    throw new JobError("bad-request", `a picture of ${size} numbers, not ${job.request.pixels.length}`);
}
