/** What a small net's kernels do, on plain arrays: named inputs to outputs in order, by whichever engine. */

import { type SmallNetSpec, smallNetLayers } from "@/lib/tf/small-net/small-net-spec";
import type { SmallNetEngine, SmallNetJob, SmallNetLossJob, SmallNetTrainJob } from "./small-net-engine";

/** A float32 tensor as an array in row order. */
export interface ShapedArray {
  readonly values: Float32Array;
  readonly shape: number[];
}

/** What a job has beside its arrays. */
type Attributes<Job extends SmallNetJob> = Omit<
  Job,
  "parameters" | "slots" | "inputs" | "targets" | "examples"
>;

/** The attributes of each kernel, under its name. */
export interface SmallNetAttributes {
  readonly TrainSmallNet: Attributes<SmallNetTrainJob>;
  readonly EvaluateSmallNet: Attributes<SmallNetJob>;
  readonly SmallNetLoss: Attributes<SmallNetLossJob>;
}

export type SmallNetVerb = keyof SmallNetAttributes;

/**
 * The inputs of every kernel: `weights0` `[inputs, units]`, `biases0` `[units]` and so on for every layer, and `inputs`
 * `[examples, inputs]`. `TrainSmallNet` and `SmallNetLoss` also take `targets` `[examples, outputs]`, and `TrainSmallNet` takes
 * `slots` `[slots, parameters]`.
 */
export type SmallNetArrays = Readonly<Record<string, ShapedArray>>;

/**
 * - TrainSmallNet gives new weights and biases of each layer in turn, new slots, and the losses of the epochs `[epochs]`
 * - EvaluateSmallNet gives the activations of each layer in turn, `[examples, units]`
 * - SmallNetLoss gives the mean loss, a scalar
 */
export const SMALL_NET_VERBS: {
  readonly [Verb in SmallNetVerb]: (
    engine: SmallNetEngine,
    inputs: SmallNetArrays,
    attributes: SmallNetAttributes[Verb],
  ) => readonly ShapedArray[];
} = {
  TrainSmallNet(engine, inputs, attributes) {
    const slots = arrayOf(inputs, "slots");
    const trained = engine.train({
      ...attributes,
      ...arraysOf(inputs, attributes.spec),
      targets: arrayOf(inputs, "targets").values,
      slots: slots.values,
    });
    return [
      ...parameterArrays(trained.parameters, attributes.spec),
      { values: trained.slots, shape: slots.shape },
      { values: trained.losses, shape: [trained.losses.length] },
    ];
  },

  EvaluateSmallNet(engine, inputs, attributes) {
    const job = { ...attributes, ...arraysOf(inputs, attributes.spec) };
    const layers = smallNetLayers(attributes.spec);
    return engine.evaluate(job).map((values, depth) => {
      return { values, shape: [job.examples, layers[depth]!.units] }; // one array a layer
    });
  },

  SmallNetLoss(engine, inputs, attributes) {
    const targets = arrayOf(inputs, "targets").values;
    const loss = engine.loss({ ...attributes, ...arraysOf(inputs, attributes.spec), targets });
    return [{ values: Float32Array.of(loss), shape: [] }];
  },
};

function arraysOf(named: SmallNetArrays, spec: SmallNetSpec) {
  const inputs = arrayOf(named, "inputs");
  return { examples: inputs.shape[0] ?? 0, inputs: inputs.values, parameters: flatParameters(named, spec) };
}

function flatParameters(named: SmallNetArrays, spec: SmallNetSpec): Float32Array {
  const layers = smallNetLayers(spec);
  const last = layers[layers.length - 1]!; // there is always an output layer
  const flat = new Float32Array(last.biases + last.units);
  layers.forEach(({ weights, biases }, depth) => {
    flat.set(arrayOf(named, `weights${depth}`).values, weights);
    flat.set(arrayOf(named, `biases${depth}`).values, biases);
  });
  return flat;
}

function parameterArrays(flat: Float32Array, spec: SmallNetSpec): ShapedArray[] {
  return smallNetLayers(spec).flatMap(({ inputs, units, weights, biases }) => [
    { values: flat.slice(weights, biases), shape: [inputs, units] },
    { values: flat.slice(biases, biases + units), shape: [units] },
  ]);
}

function arrayOf(named: SmallNetArrays, name: string): ShapedArray {
  const array = named[name];
  if (array === undefined) throw new Error(`a small net's kernel needs the input "${name}"`);
  return array;
}
