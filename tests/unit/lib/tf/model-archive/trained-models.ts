/** Trained models to be packed: the digits network, and random ones. */

import fc from "fast-check";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { digits } from "@/lib/nn/networks/digits";
import type { TrainedModel } from "@/lib/tf/model-archive/training-record";
import type { NamedArray, OptimiserKind } from "@/lib/tf/training/training-protocol";
import { buildableNetworks, someWeights } from "@/tests/unit/lib/tf/model-format/buildable-networks";

/** A digits network in the midst of a training with Adam, its weights drawn from a seed. */
export function trainedDigits(changes: Partial<TrainedModel> = {}): TrainedModel {
  return { ...trained(digits, 1), ...changes };
}

export const trainedModels: fc.Arbitrary<TrainedModel> = fc
  .record({
    network: buildableNetworks,
    seed: fc.integer(),
    optimiser: fc.constantFrom<OptimiserKind>("sgd", "momentum", "rmsprop", "adam"),
    learningRate: fc.double({ min: 1e-9, max: 10, noNaN: true }),
    batch: fc.integer({ min: 1, max: 1024 }),
    step: fc.nat(),
    accuracy: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    date: fc.date({ min: new Date(0), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true }),
    remembers: fc.boolean(),
  })
  .map(({ network, seed, step, accuracy, date, remembers, ...training }) => {
    const model = trained(network, seed);
    return {
      spec: { ...model.spec, ...training, seed },
      state: { ...model.state, step, slots: remembers ? model.state.slots : [] },
      accuracy,
      date: date.toISOString(),
    };
  });

function trained(network: NetworkSpec, seed: number): TrainedModel {
  const weights = someWeights(network, seed);
  const moments = (kind: string): NamedArray[] =>
    weights.map(({ name, shape, values }) => ({
      name: `${name}/${kind}`,
      shape,
      values: values.map((value) => value / 100),
    }));
  return {
    spec: {
      network,
      data: "digits",
      optimiser: "adam",
      learningRate: 0.003,
      batch: 64,
      seed: 1,
      validateEvery: 50,
    },
    state: { step: 1200, weights, slots: [...moments("m"), ...moments("v")] },
    accuracy: 0.9712,
    date: "2026-11-24T10:17:51.000Z",
  };
}
