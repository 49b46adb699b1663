/** The drawing of one layer: what goes in, the kernels, what comes out, as boxes whose proportions follow the shapes. */

import type { ChainLayer } from "@/lib/nn/code/layer-form";
import type { Shape } from "@/lib/nn/layer-spec";
import { bothSides } from "@/lib/nn/window-2d";

/** A box in drawing units: its front, and how far it goes back. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
}

export interface Block {
  readonly role: "input" | "kernel" | "window" | "output";
  readonly shape: Shape;
  readonly box: Box;
  /** How many such boxes there are; a few of them are drawn. */
  readonly count: number;
}

/** Longest side of a front, and deepest box, in drawing units. */
const FRONT = 64;
const DEPTH = 40;
const LEAST = 3;

/** Large ratios are drawn smaller than they are, or a 3 × 3 kernel on a photograph would vanish. */
const EXPONENT = 0.5;

/** The blocks from left to right. @param output - null where the layer can't be */
export function blocksOf(layer: ChainLayer, input: Shape, output: Shape | null): readonly Block[] {
  const kernels = kernelsOf(layer, input);
  const shapes = [input, ...(output ? [output] : [])].map(asImage);
  const longest = Math.max(...shapes.map(([height, width]) => Math.max(height, width)));
  const deepest = Math.max(...shapes.map(([, , channels]) => channels));
  const boxOf = (shape: Shape): Box => {
    const [height, width, channels] = asImage(shape);
    return {
      height: scaled(height, longest, FRONT),
      width: scaled(width, longest, FRONT),
      depth: scaled(channels, deepest, DEPTH),
    };
  };
  return [
    { role: "input", shape: input, box: boxOf(input), count: 1 },
    ...(kernels ? [{ ...kernels, box: boxOf(kernels.shape) }] : []),
    ...(output ? [{ role: "output" as const, shape: output, box: boxOf(output), count: 1 }] : []),
  ];
}

function kernelsOf(layer: ChainLayer, input: Shape): Omit<Block, "box"> | null {
  const channels = input.at(-1) ?? 1;
  switch (layer.kind) {
    case "conv2d": {
      const shape = [...bothSides(layer.kernel), Math.max(1, Math.floor(channels / (layer.groups ?? 1)))];
      return { role: "kernel", shape, count: layer.filters };
    }
    case "separableConv2d":
    case "depthwiseConv2d":
      return {
        role: "kernel",
        shape: [...bothSides(layer.kernel), 1],
        count: channels * (layer.depthMultiplier ?? 1),
      };
    case "conv2dTranspose":
      return { role: "kernel", shape: [...bothSides(layer.kernel), channels], count: layer.filters };
    case "dense":
      return { role: "kernel", shape: [channels], count: layer.units };
    case "maxPool2d":
    case "averagePool2d":
      return { role: "window", shape: bothSides(layer.size), count: 1 };
    default:
      return null;
  }
}

/** Height, width, depth; a vector is a bar of depth. */
function asImage(shape: Shape): readonly [number, number, number] {
  const [first = 1, second = 1, third = 1] = shape;
  if (shape.length === 1) return [1, 1, first];
  return shape.length === 2 ? [first, second, 1] : [first, second, third];
}

function scaled(size: number, largest: number, most: number): number {
  return Math.max(LEAST, most * Math.min(1, size / largest) ** EXPONENT);
}
