/** Where the time and the words reach the maps of a U-Net. */

import { type UNetSpec, unetParts } from "./unet-spec";

/** A normalisation: after it, each channel is scaled and shifted as the time and the words have it. */
export interface UNetNorm {
  /** Of the dense layer that says by how much. */
  readonly name: string;
  /** The part of the network that it stands in. */
  readonly part: string;
  readonly channels: number;
}

/** The normalisations of a network, in the order in which they are run. */
export function unetNorms(spec: UNetSpec): UNetNorm[] {
  return unetParts(spec).flatMap((part): UNetNorm[] => {
    const { name } = part;
    if (part.kind === "finish") return [{ name: `${name}/scale`, part: name, channels: part.from }];
    if (part.kind !== "block") return [];
    return [1, 2].map((nth) => ({ name: `${name}/scale${nth}`, part: name, channels: part.channels }));
  });
}
