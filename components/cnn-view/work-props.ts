import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import type { Activations, CellReport } from "./activations";

/** What every view of a map or cell draws. */
export interface WorkProps {
  readonly layer: ChainLayer;
  readonly activations: Activations;
  readonly report: CellReport;
}
