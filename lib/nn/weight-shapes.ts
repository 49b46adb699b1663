/** The arrays of numbers that a network keeps, by name, as Keras and TensorFlow.js name and shape them. */

import { type NamedLayer, type NamedSingle, nameLayers } from "./layer-names";
import type { NetworkSpec, Shape } from "./layer-spec";
import { network } from "./network";
import { bothSides } from "./window-2d";

/** One array of a layer: a kernel, a bias, the factors of a normalisation… */
export interface WeightShape {
  /** The layer's name, a slash, and what the array is: `conv1/kernel`. */
  readonly name: string;
  /** `[kernelH, kernelW, inChannels, filters]` for the kernel of a convolution, `[inputs, units]` for that of a dense layer. */
  readonly shape: Shape;
}

/**
 * Every array of a network, layer after layer; a residual block has those of its body, then those of its shortcut.
 * @throws ShapeError for an impossible network
 * @example weightShapes({ inputShape: [4], layers: [{ kind: "dense", name: "d", units: 2 }] })
 * // [{ name: "d/kernel", shape: [4, 2] }, { name: "d/bias", shape: [2] }]
 */
export function weightShapes({ inputShape, layers }: NetworkSpec): readonly WeightShape[] {
  const inputs = new Map(network(layers, inputShape).rows.map((row) => [row.name, row.inputShape]));
  return singleLayers(nameLayers(layers)).flatMap((layer) =>
    layerArrays(layer, inputs.get(layer.name)?.at(-1) ?? 0).map(([array, ...shape]) => ({
      name: `${layer.name}/${array}`,
      shape,
    })),
  );
}

function singleLayers(layers: readonly NamedLayer[]): readonly NamedSingle[] {
  return layers.flatMap((layer) =>
    layer.kind === "residual" ? singleLayers([...layer.body, ...layer.shortcut]) : [layer],
  );
}

type ArrayShape = readonly [name: string, ...sides: number[]];

/** @param channels - last side of what goes into the layer */
function layerArrays(layer: NamedSingle, channels: number): readonly ArrayShape[] {
  switch (layer.kind) {
    case "conv2d": {
      const { kernel, filters, groups = 1 } = layer;
      return [["kernel", ...bothSides(kernel), channels / groups, filters], ...bias(layer, filters)];
    }
    case "conv2dTranspose": {
      const { kernel, filters } = layer;
      return [["kernel", ...bothSides(kernel), filters, channels], ...bias(layer, filters)];
    }
    case "depthwiseConv2d":
      return [depthwiseKernel(layer, channels), ...bias(layer, channels * (layer.depthMultiplier ?? 1))];
    case "separableConv2d": {
      const { depthMultiplier = 1, filters } = layer;
      const pointwise: ArrayShape = ["pointwise_kernel", 1, 1, channels * depthMultiplier, filters];
      return [depthwiseKernel(layer, channels), pointwise, ...bias(layer, filters)];
    }
    case "dense":
      return [["kernel", channels, layer.units], ...bias(layer, layer.units)];
    case "batchNorm": {
      const { scale = true, center = true } = layer;
      const learnt = [scale ? "gamma" : [], center ? "beta" : []].flat();
      return [...learnt, "moving_mean", "moving_variance"].map((name): ArrayShape => [name, channels]);
    }
    default:
      return [];
  }
}

function bias(layer: { readonly bias?: boolean }, count: number): readonly ArrayShape[] {
  return (layer.bias ?? true) ? [["bias", count]] : [];
}

function depthwiseKernel(
  { kernel, depthMultiplier = 1 }: Extract<NamedSingle, { kind: "depthwiseConv2d" | "separableConv2d" }>,
  channels: number,
): ArrayShape {
  return ["depthwise_kernel", ...bothSides(kernel), channels, depthMultiplier];
}
