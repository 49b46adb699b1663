/** A stack as a short text, for addresses, slide steps and links: "c3 c3d2 p2s2" is two convolutions and a pooling. */

import { RANGES, type StackLayer } from "./stack-ranges";

const LAYER = /^(?<kind>[cp])(?<kernel>\d)(?:s(?<stride>\d))?(?:d(?<dilation>\d))?$/;

/** The text of a stack: kind and kernel of each layer from the input up, then stride and dilation where they aren't 1. */
export function writeStack(layers: readonly StackLayer[]): string {
  return layers
    .map(({ kind, kernel, stride, dilation }) => {
      const steps = `${stride === 1 ? "" : `s${stride}`}${dilation === 1 ? "" : `d${dilation}`}`;
      return `${kind === "conv" ? "c" : "p"}${kernel}${steps}`;
    })
    .join(" ");
}

/** The stack that a text describes; null where it describes none within the ranges. */
export function readStack(text: string): readonly StackLayer[] | null {
  const layers = text.split(" ").map(readLayer);
  const isShort = layers.length >= RANGES.layers.min && layers.length <= RANGES.layers.max;
  return isShort && layers.every((layer) => layer !== null) ? layers : null;
}

function readLayer(text: string): StackLayer | null {
  const { kind, kernel, stride = 1, dilation = 1 } = LAYER.exec(text)?.groups ?? {};
  const layer = {
    kind: kind === "p" ? ("pool" as const) : ("conv" as const),
    kernel: Number(kernel),
    stride: Number(stride),
    dilation: Number(dilation),
  };
  const isWithin = (["kernel", "stride", "dilation"] as const).every(
    (field) => layer[field] >= RANGES[field].min && layer[field] <= RANGES[field].max,
  );
  return isWithin ? layer : null;
}
