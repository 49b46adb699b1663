/** What the code panel shows: the network's own code, or what the reader has typed and what became of it. */

import type { CodeProblem } from "@/lib/nn/code/code-problem";
import { type LeftOutLayer, parseSequentialCode } from "@/lib/nn/code/parse-sequential-code";
import { sequentialCode, unwritableLayers } from "@/lib/nn/code/write-sequential-code";
import {
  isSameNetwork,
  type NetworkLedgerAction,
  type NetworkLedgerState,
  shownNetwork,
} from "./network-ledger.model";

export interface CodeView {
  readonly text: string;
  /** Of what was typed; none where the text is the network's own. */
  readonly problems: readonly CodeProblem[];
  readonly leftOut: readonly LeftOutLayer[];
  /** Positions of the layers that the language can't say, from 0. */
  readonly unwritable: readonly number[];
  readonly layers: number;
}

/** What loads the network that a text describes; null where it describes none. */
export function loadCode(text: string): NetworkLedgerAction | null {
  const parsed = parseSequentialCode(text);
  if (parsed.kind === "problems") return null;
  const { inputShape, layers, dialect } = parsed;
  return { type: "load", network: { inputShape, layers }, dialect };
}

/**
 * @param draft - what the reader has typed, or null. It is shown while it has problems, and while it describes the network in
 * force; once the network is changed elsewhere, the network's own code takes its place.
 */
export function codeView(state: NetworkLedgerState, draft: string | null): CodeView {
  const shown = shownNetwork(state);
  const parsed = draft === null ? null : parseSequentialCode(draft);
  if (draft !== null && parsed?.kind === "problems") {
    return { text: draft, problems: parsed.problems, leftOut: [], unwritable: [], layers: 0 };
  }
  const own = { problems: [], layers: shown.layers.length };
  if (draft !== null && parsed?.kind === "network" && isSameNetwork(parsed, shown)) {
    return { ...own, text: draft, leftOut: parsed.leftOut, unwritable: [] };
  }
  return {
    ...own,
    text: sequentialCode(shown.layers, shown.inputShape, state.dialect),
    leftOut: [],
    unwritable: unwritableLayers(shown.layers, state.dialect),
  };
}
