/** A network without branches as a chain of layers whose every number can be worked out from the layer before. */

import { type NamedSingle, nameLayers } from "@/lib/nn/layer-names";
import type { NetworkSpec, Shape } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";

/** Maps of one size, `[height, width, channels]`. A layer of units is one cell high and wide: its units are channels. */
export interface MapsShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** What the cells of a layer are made of. */
export type CellWork = "input" | "conv" | "pool" | "relu" | "softmax" | "flatten" | "dense";

export interface ChainLayer {
  readonly name: string;
  readonly work: CellWork;
  readonly shape: MapsShape;
  /** Name of the layer it reads; its own for the input. */
  readonly from: string;
  /** Shape of the maps it reads; for a dense layer those before they were flattened. */
  readonly reads: MapsShape;
  /** The layer as the network describes it; null for the input. */
  readonly spec: NamedSingle | null;
}

/** Name of what goes in, as a layer. */
export const INPUT_LAYER = "input";

/** A network has a layer, or an activation inside a layer, that the chain doesn't know. */
export class UnknownWorkError extends Error {
  override readonly name = "UnknownWorkError";
}

/**
 * The layers of a network from its input to its output, the input first; dropout, which does nothing at work, is left out.
 * @throws UnknownWorkError for a layer other than conv2d, max or average pooling, flatten, dense, ReLU and softmax
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
    const work = workOf(spec as NamedSingle);
    const reads = work === "dense" && before.work === "flatten" ? before.reads : before.shape;
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

function workOf(spec: NamedSingle): CellWork {
  switch (spec.kind) {
    case "conv2d":
      if ((spec.groups ?? 1) !== 1) throw new UnknownWorkError(`${spec.name}: grouped convolution`);
      return linear(spec, "conv");
    case "dense":
      return linear(spec, "dense");
    case "maxPool2d":
    case "averagePool2d":
      return "pool";
    case "flatten":
      return "flatten";
    case "activation":
      if (spec.activation === "relu" || spec.activation === "softmax") return spec.activation;
      throw new UnknownWorkError(`${spec.name}: activation ${spec.activation}`);
    default:
      throw new UnknownWorkError(`${spec.name}: ${spec.kind}`);
  }
}

/** An activation inside a weighted layer would hide the sums, which are what is looked at. */
function linear(spec: NamedSingle & { readonly activation?: string }, work: CellWork): CellWork {
  if ((spec.activation ?? "linear") === "linear") return work;
  throw new UnknownWorkError(`${spec.name}: ${spec.activation} inside the layer`);
}

/** Whether the cells of a layer are units rather than places of a map. */
export function isUnits({ shape }: Pick<ChainLayer, "shape">): boolean {
  return shape.height === 1 && shape.width === 1;
}
