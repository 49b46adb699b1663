import {
  type NetworkLedgerAction,
  type NetworkLedgerState,
  networkLedgerModel,
} from "@/components/widgets/network-ledger/network-ledger.model";
import { networkLedgerProps } from "@/components/widgets/network-ledger/network-ledger.props";

/** The state of a ledger with what a chapter writes on it. */
export function started(written: object): NetworkLedgerState {
  return networkLedgerModel.init(networkLedgerProps.parse(written));
}

/** The state after some actions. */
export function changedBy(
  state: NetworkLedgerState,
  ...actions: readonly NetworkLedgerAction[]
): NetworkLedgerState {
  return actions.reduce(networkLedgerModel.reducer, state);
}
