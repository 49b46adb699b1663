/** The reference engine of small nets: plain TypeScript, one number at a time. */

import type {
  SmallNetEngine,
  SmallNetJob,
  SmallNetLossJob,
} from "@/lib/tf/kernels/small-net/small-net-engine";
import { specForLoss } from "@/lib/tf/kernels/small-net/spec-for-loss";
import { type BatchPlace, gather, scatter } from "./batch";
import { denseNet, forwardPass } from "./dense-net";
import { meanLoss } from "./losses";
import { trainEpochs } from "./train-epochs";

/** Examples that are worked on together where no gradient asks for a batch: few enough for the nearest cache. */
const CHUNK = 64;

export const plainEngine: SmallNetEngine = { train: trainEpochs, evaluate, loss };

function evaluate(job: SmallNetJob): readonly Float32Array[] {
  const net = denseNet(job.spec, CHUNK);
  const activations = net.layers.map(({ units }) => new Float32Array(job.examples * units));
  for (const place of chunks(job.examples)) {
    gather(job.inputs, job.spec.inputs, place, net.inputs);
    forwardPass(net, job.parameters, place.examples);
    net.layers.forEach(({ units, values }, depth) => {
      scatter(values, units, { ...place, rowLength: place.examples }, activations[depth]!); // one a layer
    });
  }
  return activations;
}

function loss(job: SmallNetLossJob): number {
  const net = denseNet(specForLoss(job.spec, job.loss), CHUNK);
  const targets = new Float32Array(job.spec.output.units * CHUNK);
  let sum = 0;
  for (const place of chunks(job.examples)) {
    gather(job.inputs, job.spec.inputs, place, net.inputs);
    gather(job.targets, job.spec.output.units, place, targets);
    forwardPass(net, job.parameters, place.examples);
    sum += place.examples * meanLoss(job.loss, net.output, targets, place.examples);
  }
  return sum / job.examples;
}

function* chunks(examples: number): Generator<BatchPlace> {
  for (let start = 0; start < examples; start += CHUNK) {
    yield { start, examples: Math.min(CHUNK, examples - start), order: null };
  }
}
