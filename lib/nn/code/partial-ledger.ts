/** The ledger of a chain that may be impossible: the rows as far as they go, and what stops them. */

import { nameLayers } from "@/lib/nn/layer-names";
import type { Shape } from "@/lib/nn/layer-spec";
import { type LedgerRow, type LedgerTotals, network } from "@/lib/nn/network";
import { ShapeError } from "@/lib/nn/shape-error";
import type { ShapeReason } from "./code-problem";
import { hasStrideWithDilation } from "./keras-rules";
import type { ChainLayer } from "./layer-form";

/** A chain of layers and what goes in. */
export interface LedgerNetwork {
  readonly inputShape: Shape;
  readonly layers: readonly ChainLayer[];
}

/** Why a layer can't stand where it stands. */
export type LedgerReason = ShapeReason | { readonly code: "stride-with-dilation" };

export interface LedgerStop {
  /** Of the layer, from 0. */
  readonly index: number;
  readonly reason: LedgerReason;
}

export interface PartialLedger {
  /** Of the layers before the stop. */
  readonly rows: readonly LedgerRow[];
  readonly totals: LedgerTotals;
  readonly stop: LedgerStop | null;
}

/** The ledger up to the first layer that can't be. */
export function ledgerOf({ layers, inputShape }: LedgerNetwork): PartialLedger {
  const refused = layers.findIndex(hasStrideWithDilation);
  const possible = refused === -1 ? layers : layers.slice(0, refused);
  try {
    const stop =
      refused === -1 ? null : { index: refused, reason: { code: "stride-with-dilation" } as const };
    return { ...network(possible, inputShape), stop };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const index = stoppedAt(error, possible);
    const reason = { code: error.code, ...error.values } as ShapeReason; // a code goes with its own values
    return { ...network(layers.slice(0, index), inputShape), stop: { index, reason } };
  }
}

function stoppedAt(error: ShapeError, layers: LedgerNetwork["layers"]): number {
  if (error.code === "duplicate-name") {
    const names = layers.map(({ name }) => name);
    return names.findIndex((name, index) => name !== undefined && names.indexOf(name) < index);
  }
  const index = nameLayers(layers).findIndex(({ name }) => name === error.layer);
  return index === -1 ? layers.length - 1 : index; // a total that is too large belongs to no layer
}
