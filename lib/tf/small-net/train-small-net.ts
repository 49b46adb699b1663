/** Training a small net: whole epochs in one call, on the net's own TensorFlow.js variables. */

import { dispose, type Tensor } from "@tensorflow/tfjs-core";
import { runSmallNet } from "@/lib/tf/kernels/small-net/run-small-net";
import { checkWhole } from "./small-net-checks";
import { exampleCount, type SmallNetData } from "./small-net-data";
import { checkSmallNetTraining, completeTraining, type SmallNetTraining } from "./small-net-training";
import { checkAlive, optimiserStateFor, type SmallNet } from "./small-net-variables";

export interface TrainSmallNetOptions extends SmallNetTraining {
  /** How many epochs to run, from 1 on. */
  readonly epochs: number;
}

/**
 * How a call ended. `losses` has a number for each epoch that counts, the mean loss over its examples without the penalty, every
 * example taken before the step that learns from it.
 */
export type SmallNetRun =
  | { readonly outcome: "finished"; readonly losses: Float32Array }
  | {
      /** In the last epoch begun, the loss or a parameter became infinite or NaN; the net is as it was before that epoch. */
      readonly outcome: "diverged";
      readonly losses: Float32Array;
      /** The epoch that was given up, counted from 1 over the net's whole life. */
      readonly epoch: number;
    };

/** Most epochs of one call. */
const MOST_EPOCHS = 1_000_000;

/**
 * Trains the net for some epochs; one call at a time. Cut into several calls, training gives the same weights: the order of the examples
 * depends on the seed and on the epochs that the net has seen. A change of the kind of optimiser makes it forget its past.
 *
 * Runs as one kernel on the cpu and wasm backends; under any other backend the net is trained beside it and written back.
 * @throws SmallNetError if an option is out of its range, the loss doesn't go with the output's activation, the data hasn't the net's
 * shape, or the net has been disposed
 * @example
 * const net = createSmallNet({ inputs: 2, hidden: [{ units: 4, activation: "tanh" }], output: { units: 1, activation: "tanh" } }, 1);
 * const run = await trainSmallNet(net, { inputs, targets }, {
 *   epochs: 10, batchSize: 10, seed: 1,
 *   loss: "halfSquaredError", regulariser: { kind: "none" }, optimiser: { kind: "sgd", learningRate: 0.03 },
 * });
 * if (run.outcome === "diverged") console.log(`too fast: gave up in epoch ${run.epoch}`);
 */
export async function trainSmallNet(
  net: SmallNet,
  data: SmallNetData,
  options: TrainSmallNetOptions,
): Promise<SmallNetRun> {
  const { epochs, ...given } = options;
  checkAlive(net);
  checkWhole("epochs", epochs, 1, MOST_EPOCHS);
  checkSmallNetTraining(given, net.spec.output.activation);
  const training = completeTraining(given);
  const examples = exampleCount(net.spec, data);
  const state = optimiserStateFor(net, training.optimiser);
  const outputs = await runSmallNet(
    "TrainSmallNet",
    { ...parameterInputs(net), slots: state.slots, inputs: data.inputs, targets: data.targets },
    { spec: net.spec, training, stepsDone: state.steps, firstEpoch: net.epochs, epochs },
  );
  if (net.isDisposed) dispose(outputs);
  checkAlive(net);
  const losses = await assignOutputs(net, outputs);
  state.steps += losses.length * Math.ceil(examples / training.batchSize);
  net.epochs += losses.length;
  return losses.length === epochs
    ? { outcome: "finished", losses }
    : { outcome: "diverged", losses, epoch: net.epochs + 1 };
}

/** The net's parameters under the names that the kernels give them. */
export function parameterInputs(net: SmallNet): Record<string, Tensor> {
  const named = net.layers.flatMap(({ weights, biases }, depth): [string, Tensor][] => [
    [`weights${depth}`, weights],
    [`biases${depth}`, biases],
  ]);
  return Object.fromEntries(named);
}

/** Moves the kernel's outputs into the net's variables, and gives the losses of the epochs that count. */
async function assignOutputs(net: SmallNet, outputs: readonly Tensor[]): Promise<Float32Array> {
  const variables = [
    ...net.layers.flatMap(({ weights, biases }) => [weights, biases]),
    net.optimiserState!.slots, // there is one during training
  ];
  variables.forEach((variable, index) => {
    variable.assign(outputs[index]!); // the kernel's outputs are in this order, the losses last
  });
  const losses = await outputs[variables.length]!.data<"float32">();
  dispose([...outputs]);
  const epochsDone = losses.findIndex(Number.isNaN);
  return losses.slice(0, epochsDone < 0 ? losses.length : epochsDone);
}
