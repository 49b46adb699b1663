/** What each part of a U-Net costs. */

import { type UNetParameter, unetParameters } from "./unet-parameters";
import { type UNetPart, type UNetSpec, unetParts } from "./unet-spec";

/** One line of the ledger. */
export interface UNetRow {
  readonly name: string;
  readonly kind: UNetPart["kind"] | "time" | "words";
  /** Rows, columns and channels of the output; the embedding has one number only. */
  readonly outputShape: readonly number[];
  readonly params: number;
  /** Multiplications with a weight for one image. */
  readonly multiplyAdds: number;
}

/** The ledger, from the input to the output; what says the time and the words comes first. */
export function unetLedger(spec: UNetSpec): UNetRow[] {
  const arrays = unetParameters(spec);
  const { embedding } = spec;
  const time = arrays.filter(({ name }) => name.startsWith("time"));
  const words = arrays.filter(({ name }) => name === "words");
  return [
    { name: "time", kind: "time", outputShape: [embedding], ...costs(time, 1) },
    { name: "words", kind: "words", outputShape: [embedding], ...costs(words, 1) },
    ...unetParts(spec).map((part): UNetRow => {
      const own = arrays.filter(({ name }) => name.startsWith(`${part.name}/`));
      const channels = part.kind === "block" ? part.channels : part.to;
      const outputShape = [part.side, part.side, channels];
      // What grows multiplies before it grows.
      const side = part.kind === "grow" ? part.side / 2 : part.side;
      return { name: part.name, kind: part.kind, outputShape, ...costs(own, side * side) };
    }),
  ];
}

function costs(arrays: readonly UNetParameter[], places: number): Pick<UNetRow, "params" | "multiplyAdds"> {
  let params = 0;
  let multiplyAdds = 0;
  for (const { shape, size } of arrays) {
    params += size;
    // A convolution uses its kernel at every place, a dense layer once; a bias is only added.
    if (shape.length > 1) multiplyAdds += size * (shape.length === 4 ? places : 1);
  }
  return { params, multiplyAdds };
}
