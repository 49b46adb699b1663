/** A network without branches as a chain of layers whose every number can be worked out from the layer before. */

import { type NamedSingle, nameLayers } from "@/lib/nn/layer-names";
import type { ActivationName, NetworkSpec, Shape } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";

/** Maps of one size, `[height, width, channels]`. A layer of units is one cell high and wide: its units are channels. */
export interface MapsShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** What the cells of a layer are made of. */
export type CellWork =
  | "input"
  | "conv"
  | "pool"
  | "relu"
  | "softmax"
  | "flatten"
  | "dense"
  /** Another activation than ReLU, cell by cell. */
  | "activation"
  /** Batch normalisation with the moving statistics, as at work. */
  | "norm"
  /** A layer whose maps can be seen, but whose cells aren't worked out. */
  | "other";

export interface ChainLayer {
  readonly name: string;
  readonly work: CellWork;
  readonly shape: MapsShape;
  /** Name of the layer it reads; its own for the input. */
  readonly from: string;
  /**
   * Shape of the maps it reads; for a dense layer those before they were flattened, or the units laid out as one map where it reads
   * units.
   */
  readonly reads: MapsShape;
  /** The layer as the network describes it; null for the input. */
  readonly spec: NamedSingle | null;
}

/** Name of what goes in, as a layer. */
export const INPUT_LAYER = "input";

/**
 * The layers of a network from its input to its output, the input first; dropout, which does nothing at work, is left out. A layer that
 * hides its sums behind an activation of its own has work "other": `unfolded` parts the two.
 * @throws ShapeError as `network`
 */
export function layerChain({ layers, inputShape }: NetworkSpec): readonly ChainLayer[] {
  const shape = mapsShape(inputShape);
  const input: ChainLayer = {
    name: INPUT_LAYER,
    work: "input",
    shape,
    from: INPUT_LAYER,
    reads: shape,
    spec: null,
  };
  const outputs = new Map(network(layers, inputShape).rows.map((row) => [row.name, row.outputShape]));
  const chain = [input];
  for (const spec of nameLayers(layers)) {
    if (spec.kind === "dropout") continue;
    const before = chain.at(-1) as ChainLayer; // the input at least
    const work = workOf(spec as NamedSingle, before.shape);
    const reads = work === "dense" ? denseReads(before) : before.shape;
    const output = mapsShape(outputs.get(spec.name) ?? []);
    chain.push({
      name: spec.name,
      work,
      shape: output,
      from: before.name,
      reads,
      spec: spec as NamedSingle, // a residual block has no work
    });
  }
  return chain;
}

/** A shape of three axes as it is; units as maps of a single cell. */
function mapsShape(shape: Shape): MapsShape {
  const [height = 1, width = 1, channels = 1] = shape.length === 3 ? shape : [1, 1, shape[0]];
  return { height, width, channels };
}

/** The maps before they were flattened; units as the rows of one map. */
function denseReads(before: ChainLayer): MapsShape {
  if (before.work === "flatten") return before.reads;
  const { channels } = before.shape;
  const width = divisorBelow(Math.sqrt(channels), channels);
  return { height: channels / width, width, channels: 1 };
}

function divisorBelow(limit: number, count: number): number {
  for (let divisor = Math.floor(limit); divisor > 1; divisor--) {
    if (count % divisor === 0) return divisor;
  }
  return 1;
}

function workOf(spec: NamedSingle, reads: MapsShape): CellWork {
  switch (spec.kind) {
    case "conv2d":
      return (spec.groups ?? 1) === 1 ? linear(spec, "conv") : "other";
    case "dense":
      // Along the last axis of maps it is a layer of its own kind.
      return isUnits({ shape: reads }) ? linear(spec, "dense") : "other";
    case "maxPool2d":
    case "averagePool2d":
    case "globalAveragePool2d":
      return "pool";
    case "flatten":
      return "flatten";
    case "batchNorm":
      return "norm";
    case "activation":
      return activationWork(spec.activation, reads);
    default:
      return "other";
  }
}

function activationWork(activation: ActivationName, reads: MapsShape): CellWork {
  if (activation === "relu") return "relu";
  if (activation !== "softmax") return "activation";
  return isUnits({ shape: reads }) ? "softmax" : "other";
}

/** An activation inside a weighted layer hides the sums, which are what is looked at. */
function linear(spec: NamedSingle & { readonly activation?: string }, work: CellWork): CellWork {
  return (spec.activation ?? "linear") === "linear" ? work : "other";
}

/** Whether the cells of a layer are units rather than places of a map. */
export function isUnits({ shape }: Pick<ChainLayer, "shape">): boolean {
  return shape.height === 1 && shape.width === 1;
}
