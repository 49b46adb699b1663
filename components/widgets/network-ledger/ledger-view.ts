/** Everything that the table of the ledger shows. */

import type { ChainLayer } from "@/lib/nn/code/layer-form";
import { type LedgerStop, ledgerOf } from "@/lib/nn/code/partial-ledger";
import { nameLayers } from "@/lib/nn/layer-names";
import type { Shape } from "@/lib/nn/layer-spec";
import { cellCount } from "@/lib/nn/shape";
import { type NetworkLedgerState, shownIndex, shownNetwork } from "./network-ledger.model";

/** Bytes of a float32. */
const BYTES_A_NUMBER = 4;

/** What one layer gives and costs. */
export interface RowNumbers {
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly params: number;
  /** For the whole batch. */
  readonly multiplyAdds: number;
  /** Of the outputs of the whole batch, in bytes. */
  readonly memory: number;
  /** Shares of the network's totals, in [0, 1]. */
  readonly paramsShare: number;
  readonly multiplyAddsShare: number;
}

export interface ShownRow {
  readonly index: number;
  readonly name: string;
  readonly layer: ChainLayer;
  /** Null from the layer that can't be on. */
  readonly numbers: RowNumbers | null;
  readonly isStop: boolean;
}

export interface LedgerView {
  readonly inputShape: Shape;
  readonly rows: readonly ShownRow[];
  readonly selected: ShownRow;
  /** What comes into the selected layer; null where nothing does. */
  readonly selectedInput: Shape | null;
  readonly stop: (LedgerStop & { readonly name: string }) | null;
  readonly totals: {
    readonly params: number;
    readonly nonTrainable: number;
    readonly multiplyAdds: number;
    /** Of the input and all outputs of the batch, and of the parameters, in bytes. */
    readonly activationMemory: number;
    readonly paramsMemory: number;
  };
}

/** The ledger of the network in force. */
export function ledgerView(state: NetworkLedgerState): LedgerView {
  const { batch } = state;
  const { inputShape, layers } = shownNetwork(state);
  const { rows: priced, totals, stop } = ledgerOf({ inputShape, layers });
  const names = rowNames(layers);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const rows = layers.map((layer, index): ShownRow => {
    const row = priced[index];
    const numbers = row && {
      inputShape: row.inputShape,
      outputShape: row.outputShape,
      params: row.params,
      multiplyAdds: row.multiplyAdds * batch,
      memory: bytesOf(row.outputShape, batch),
      paramsShare: share(row.params, totals.params),
      multiplyAddsShare: share(row.multiplyAdds, totals.multiplyAdds),
    };
    const name = names[index] ?? "";
    return { index, name, layer, numbers: numbers ?? null, isStop: stop?.index === index };
  });
  const at = shownIndex(state);
  const selected = rows[at];
  if (!selected) throw new Error("a network has at least one layer");
  const before = at === 0 ? inputShape : (rows[at - 1]?.numbers?.outputShape ?? null);
  return {
    inputShape,
    rows,
    selected,
    selectedInput: before,
    stop: stop && { ...stop, name: names[stop.index] ?? "" },
    totals: {
      params: totals.params,
      nonTrainable: totals.nonTrainableParams,
      multiplyAdds: totals.multiplyAdds * batch,
      activationMemory: priced.reduce(
        (sum, row) => sum + bytesOf(row.outputShape, batch),
        bytesOf(inputShape, batch),
      ),
      paramsMemory: totals.params * BYTES_A_NUMBER,
    },
  };
}

function bytesOf(shape: Shape, batch: number): number {
  return cellCount(shape) * BYTES_A_NUMBER * batch;
}

/** The layers' names, even where two are the same. */
function rowNames(layers: readonly ChainLayer[]): readonly string[] {
  const isRepeated = layers.map(
    ({ name }, index) => name !== undefined && layers.findIndex((other) => other.name === name) < index,
  );
  const unique = layers.map((layer, index) => {
    const { name: _, ...rest } = layer;
    return isRepeated[index] ? rest : layer;
  });
  return nameLayers(unique).map(({ name }, index) =>
    isRepeated[index] ? (layers[index]?.name ?? name) : name,
  );
}
