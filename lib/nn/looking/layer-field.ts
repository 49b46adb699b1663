import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import type { ReceptiveField } from "@/lib/nn/receptive-field";

/**
 * What one cell of a layer sees of a square image, along either axis; a unit without a place sees the whole of it.
 * @throws Error if no layer has that name
 */
export function layerField({ layers, inputShape }: NetworkSpec, name: string): ReceptiveField {
  const row = network(layers, inputShape).rows.find((each) => each.name === name);
  if (row === undefined) throw new Error(`no layer is called "${name}"`);
  return row.receptiveField?.rows ?? { size: inputShape[0] ?? 0, jump: 0, start: 0 };
}
