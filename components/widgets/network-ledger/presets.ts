/** Networks to start from, in a form that code can say. */

import type { ChainLayer } from "@/lib/nn/code/layer-form";
import type { LedgerNetwork } from "@/lib/nn/code/partial-ledger";
import { isChainLayer, tidyLayer } from "@/lib/nn/code/tidy-layer";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { alexNet } from "@/lib/nn/networks/alexnet";
import { digits } from "@/lib/nn/networks/digits";
import { leNet5 } from "@/lib/nn/networks/lenet-5";
import { mobileNetV1 } from "@/lib/nn/networks/mobilenet-v1";
import { vgg16 } from "@/lib/nn/networks/vgg-16";

export const PRESET_IDS = ["conv2d", "digits", "lenet-5", "alexnet", "vgg-16", "mobilenet-v1"] as const;

export type PresetId = (typeof PRESET_IDS)[number];

const PRESETS: Readonly<Record<PresetId, () => LedgerNetwork>> = {
  conv2d: () => ({ inputShape: [28, 28, 1], layers: [{ kind: "conv2d", filters: 8, kernel: 3 }] }),
  digits: () => chainOf(digits),
  "lenet-5": () => chainOf(leNet5),
  alexnet: () => chainOf(alexNet),
  "vgg-16": () => chainOf(vgg16),
  "mobilenet-v1": () => chainOf(mobileNetV1),
};

const known = new Map<PresetId, LedgerNetwork>();

/** A network of the list; the same object each time. */
export function presetNetwork(id: PresetId): LedgerNetwork {
  const found = known.get(id) ?? PRESETS[id]();
  known.set(id, found);
  return found;
}

/** Padding in cells becomes "same" where it gives the same maps: Keras has no other word for it inside a layer. */
function chainOf({ inputShape, layers }: NetworkSpec): LedgerNetwork {
  let shape = inputShape;
  const chain = layers.filter(isChainLayer).map((layer) => {
    const { outputShape } = network([layer], shape);
    const same = { ...layer, padding: "same" } as ChainLayer; // a layer that had another padding
    const isExplicit = layer.kind !== "zeroPad2d" && "padding" in layer && typeof layer.padding !== "string";
    const isSame = isExplicit && String(network([same], shape).outputShape) === String(outputShape);
    shape = outputShape;
    return tidyLayer(isSame ? same : layer);
  });
  return { inputShape, layers: chain };
}
