/** Drawing points: the same noise brought to the data by several samplers, and the field that it moves along. */

import { dispose, tensor2d } from "@tensorflow/tfjs-core";
import { type DenoiseJob, denoise, evenTimes, seededNoise } from "@/lib/diffusion/denoise";
import { guidePrediction } from "@/lib/diffusion/guidance";
import { cosine, linearBeta, type NoiseSchedule, straightPath } from "@/lib/diffusion/noise-schedule";
import { readPrediction } from "@/lib/diffusion/prediction";
import { eulerStep, type SamplerKind } from "@/lib/diffusion/sampler-steps";
import { createGaussian, gaussianArray, mixSeed } from "@/lib/math/gaussian";
import { evaluateSmallNet } from "@/lib/tf/small-net/evaluate-small-net";
import { netWith } from "@/lib/tf/small-net/small-net-state";
import { disposeSmallNet, type SmallNet } from "@/lib/tf/small-net/small-net-variables";
import type { DenoisePointsReply, DenoisePointsRequest, FieldGrid, PointsSchedule } from "./points-protocol";
import { conditionCount, pointsSpec, timeInput } from "./points-spec";

const SCHEDULES: Readonly<Record<PointsSchedule, () => NoiseSchedule>> = {
  straight: straightPath,
  cosine,
  "linear-beta": linearBeta,
};

/** Who is asked: the network, its classes, and the class of a point by its index (null for none). */
interface Asked {
  readonly net: SmallNet;
  readonly classCount: number;
  readonly wantedOf: (index: number) => number | null;
  readonly guidance: number;
  readonly schedule: NoiseSchedule;
}

/**
 * Runs every sampler on the same network, from the same noise and, step by step, with the same fresh noise.
 * @param pause - lets messages through; throws if it is to end
 * @throws SmallNetError if the parameters aren't those of a network for so many classes
 */
export async function denoisePoints(
  request: DenoisePointsRequest,
  pause: () => Promise<void>,
): Promise<DenoisePointsReply> {
  const { wanted, classCount, guidance, samplers, steps } = request;
  const times = evenTimes(steps);
  const net = netWith(pointsSpec(classCount), request.parameters);
  const schedule = SCHEDULES[request.schedule]();
  const wantedOf = (index: number) => (wanted === "each" ? index % classCount : wanted);
  const asked: Asked = { net, classCount, wantedOf, guidance, schedule };
  try {
    const paths: Float32Array[] = [];
    const evaluations: number[] = [];
    for (const sampler of samplers) {
      const walked = await walk(request, sampler, { asked, times, pause });
      paths.push(walked.path);
      evaluations.push(walked.evaluations);
    }
    const fieldAsked = { ...asked, wantedOf: () => (wanted === "each" ? null : wanted) };
    return { times, paths, evaluations, field: await fieldAt(request, fieldAsked, { times, pause }) };
  } finally {
    disposeSmallNet(net);
  }
}

interface Walk {
  readonly asked: Asked;
  readonly times: readonly number[];
  readonly pause: () => Promise<void>;
}

async function walk(
  { count, seed, eta }: DenoisePointsRequest,
  sampler: SamplerKind,
  { asked, times, pause }: Walk,
): Promise<{ readonly path: Float32Array; readonly evaluations: number }> {
  const start = gaussianArray(2 * count, createGaussian(mixSeed(seed, 0)));
  const path = new Float32Array(times.length * 2 * count);
  path.set(start);
  let evaluations = 0;
  const job: DenoiseJob = {
    start,
    times,
    schedule: asked.schedule,
    sampler,
    eta,
    predicts: "image",
    predict: (x, time) => {
      evaluations += 1;
      return imageOf(asked, x, time);
    },
    noiseFor: seededNoise(seed, 2 * count),
  };
  for await (const { index, x } of denoise(job)) {
    path.set(x, index * 2 * count);
    await pause();
  }
  return { path, evaluations };
}

async function fieldAt(
  { grid: places }: DenoisePointsRequest,
  asked: Asked,
  { times, pause }: Omit<Walk, "asked">,
): Promise<Float32Array> {
  const grid = places === null ? new Float32Array(0) : gridPoints(places);
  const field = new Float32Array((times.length - 1) * grid.length);
  if (places === null) return field;
  for (let index = 0; index + 1 < times.length; index += 1) {
    const [time, next] = [times[index]!, times[index + 1]!]; // inside
    const state = { x: grid, schedule: asked.schedule, time };
    const estimate = readPrediction("image", await imageOf(asked, grid, time), state);
    const levels = { from: asked.schedule.at(time), to: asked.schedule.at(next) };
    const moved = eulerStep(grid, estimate, levels);
    moved.forEach((value, at) => {
      field[index * grid.length + at] = (value - grid[at]!) / (time - next); // one shape
    });
    await pause();
  }
  return field;
}

/** The centres of a grid's cells, the lowest row first. */
function gridPoints({ columns, rows, halfWidth, halfHeight }: FieldGrid): Float32Array {
  const centre = (at: number, count: number, half: number) => half * ((2 * at + 1) / count - 1);
  return Float32Array.from({ length: 2 * columns * rows }, (_, at) => {
    const cell = at >> 1;
    return at % 2 === 0
      ? centre(cell % columns, columns, halfWidth)
      : centre(Math.floor(cell / columns), rows, halfHeight);
  });
}

/**
 * What the network takes the points for. It has learned on the straight path: a point of another schedule is brought onto it,
 * x / (signal + noise) at time noise / (signal + noise).
 */
async function imageOf(asked: Asked, x: Float32Array, time: number): Promise<Float32Array> {
  const { signal, noise } = asked.schedule.at(time);
  const [sum, straight] = [signal + noise, noise / (signal + noise)];
  const onPath = x.map((value) => value / sum);
  const velocity = await velocityOf(asked, onPath, straight);
  return onPath.map((value, at) => value - straight * velocity[at]!); // one shape
}

async function velocityOf(asked: Asked, x: Float32Array, time: number): Promise<Float32Array> {
  const { wantedOf, guidance, classCount } = asked;
  const isFree = conditionCount(classCount) === 0 || wantedOf(0) === null;
  if (isFree) return askNet(asked, x, time, () => null);
  const given = await askNet(asked, x, time, wantedOf);
  if (guidance === 1) return given;
  return guidePrediction(await askNet(asked, x, time, () => null), given, guidance);
}

async function askNet(
  { net, classCount }: Asked,
  x: Float32Array,
  time: number,
  wantedOf: (index: number) => number | null,
): Promise<Float32Array> {
  const [count, width] = [x.length / 2, net.spec.inputs];
  const isConditional = conditionCount(classCount) > 0;
  const rows = new Float32Array(count * width);
  for (let index = 0; index < count; index += 1) {
    rows.set([x[2 * index]!, x[2 * index + 1]!, timeInput(time)], index * width); // two a point
    const wanted = isConditional ? wantedOf(index) : null;
    if (wanted !== null) rows[index * width + 3 + wanted] = 1;
  }
  const inputs = tensor2d(rows, [count, width]);
  const layers = await evaluateSmallNet(net, inputs);
  const answer = (await layers.at(-1)?.data<"float32">())?.slice() ?? new Float32Array(0);
  inputs.dispose();
  dispose([...layers]);
  return answer;
}
