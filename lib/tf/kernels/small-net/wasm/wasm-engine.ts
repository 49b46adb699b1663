/** The small net in WebAssembly, compiled from lib/tf/kernels/assembly/small-net. It owns its memory: a job is copied in and out. */

import { scatter } from "@/lib/tf/kernels/small-net/plain/batch";
import type {
  SmallNetEngine,
  SmallNetJob,
  SmallNetLossJob,
  SmallNetTrainJob,
  TrainedSmallNet,
} from "@/lib/tf/kernels/small-net/small-net-engine";
import { specForLoss } from "@/lib/tf/kernels/small-net/spec-for-loss";
import { smallNetLayers } from "@/lib/tf/small-net/small-net-spec";
import { OPTIMISER_SLOTS, type SmallNetLoss } from "@/lib/tf/small-net/small-net-training";
import { WasmHeap } from "./wasm-heap";
import { WASM_CHUNK, writePlan } from "./wasm-plan";

/** What the program exports; see its index.ts. */
interface Program {
  readonly memory: WebAssembly.Memory;
  heapStart(): number;
  train(plan: number): number;
  loss(plan: number): number;
  evaluate(plan: number, start: number, examples: number): void;
}

/** @param bytes - the compiled program; it needs SIMD */
export async function createWasmEngine(bytes: BufferSource): Promise<SmallNetEngine> {
  const { instance } = await WebAssembly.instantiate(bytes);
  // The program's own exports.
  const program = instance.exports as unknown as Program;
  return {
    train: (job) => train(program, job),
    evaluate: (job) => evaluate(program, job),
    loss: (job) => loss(program, job),
  };
}

function train(program: Program, job: SmallNetTrainJob): TrainedSmallNet {
  const heap = heapOf(program);
  const { loss, optimiser } = job.training;
  const { plan, parameters, parameterBytes, losses } = writePlan(
    heap,
    { ...job, spec: specForLoss(job.spec, loss) },
    true,
  );
  const epochsDone = program.train(plan);
  const size = job.parameters.length;
  const slots = new Float32Array(job.slots.length);
  OPTIMISER_SLOTS[optimiser.kind].forEach((_, slot) => {
    slots.set(heap.floats(parameters + (slot + 1) * parameterBytes, size), slot * size);
  });
  return {
    parameters: heap.floats(parameters, size).slice(),
    slots,
    losses: heap.floats(losses, job.epochs).slice().fill(Number.NaN, epochsDone),
  };
}

function evaluate(program: Program, job: SmallNetJob): readonly Float32Array[] {
  const heap = heapOf(program);
  const { plan, activations } = writePlan(heap, idleJob(job, "halfSquaredError"), false);
  const layers = smallNetLayers(job.spec);
  const outputs = layers.map(({ units }) => new Float32Array(job.examples * units));
  for (let start = 0; start < job.examples; start += WASM_CHUNK) {
    const examples = Math.min(WASM_CHUNK, job.examples - start);
    program.evaluate(plan, start, examples);
    const rowLength = Math.ceil(examples / 4) * 4;
    layers.forEach(({ units }, depth) => {
      const chunk = heap.floats(activations[depth]!, units * rowLength); // one array a layer, as below
      scatter(chunk, units, { start, examples, rowLength }, outputs[depth]!);
    });
  }
  return outputs;
}

function loss(program: Program, job: SmallNetLossJob): number {
  const spec = specForLoss(job.spec, job.loss);
  const idle = { ...idleJob({ ...job, spec }, job.loss), targets: job.targets };
  return program.loss(writePlan(heapOf(program), idle, false).plan);
}

/** Every job begins with the whole memory. */
function heapOf(program: Program): WasmHeap {
  return new WasmHeap(program.memory, program.heapStart());
}

/** A job that trains for no epoch. */
function idleJob(job: SmallNetJob, loss: SmallNetLoss): SmallNetTrainJob {
  return {
    ...job,
    targets: new Float32Array(0),
    slots: new Float32Array(0),
    training: {
      loss,
      regulariser: { kind: "none" },
      optimiser: { kind: "sgd", learningRate: 0 },
      batchSize: 1,
      seed: 0,
    },
    stepsDone: 0,
    firstEpoch: 0,
    epochs: 0,
  };
}
