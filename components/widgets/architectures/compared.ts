/** All numbers of the comparison: counted by the ledger, measured by `npm run train -- architectures`. */

import { network } from "@/lib/nn/network";
import { ARCHITECTURES, type ArchitectureId, architecture } from "@/lib/nn/networks/architectures";
import record from "@/lib/nn/networks/architectures.json";

export interface ComparedNetwork {
  readonly id: ArchitectureId;
  readonly params: number;
  readonly multiplyAdds: number;
  /** Of an example, as a multiple of the first network's. */
  readonly relativeTime: number;
  /** Shares of the test images, in [0, 1], over the seeds. */
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** The conditions of the measurement. */
export const CONDITIONS = {
  images: record.images,
  tested: record.tested,
  seeds: record.seeds.length,
};

/** The networks in the order of the table. */
export const COMPARED: readonly ComparedNetwork[] = ARCHITECTURES.map(comparedNetwork);

/** The network that is right most often. */
export const BEST: ComparedNetwork = COMPARED.reduce((best, each) => (each.mean > best.mean ? each : best));

function comparedNetwork(id: ArchitectureId): ComparedNetwork {
  const { layers, inputShape } = architecture(id);
  const { params, multiplyAdds } = network(layers, inputShape).totals;
  const measured = record.networks.find((row) => row.id === id);
  if (!measured) throw new Error(`architectures.json has no "${id}"`);
  const shares = measured.correct.map((correct) => correct / record.tested);
  return {
    id,
    params,
    multiplyAdds,
    relativeTime: measured.relativeTime,
    mean: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    least: Math.min(...shares),
    most: Math.max(...shares),
  };
}
