/** The demo that looks into a network: which network, which image it reads, and where the reader looks. */

import { z } from "zod/mini";
import {
  changedGaze,
  FIRST_GAZE,
  type GazeAction,
  gazeFields,
  NETWORK_IDS,
  type NetworkId,
} from "@/components/cnn-view/gaze.model";
import {
  changedSource,
  type DigitSourceAction,
  digitSourceFields,
  startSource,
} from "@/components/digit-input/digit-source.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import type { CnnExplorerProps } from "./cnn-explorer.props";

const stateSchema = z.strictObject({
  /** The network that is looked into; "mine" is the one that the reader has trained on this page. */
  network: z.enum(NETWORK_IDS),
  /** Which image the network reads. The others are kept. */
  source: z.enum(["sample", "drawing", "own"]),
  ...digitSourceFields,
  ...gazeFields,
});

export type CnnExplorerState = Readonly<z.infer<typeof stateSchema>>;

export type CnnExplorerAction =
  | GazeAction
  | DigitSourceAction
  | { readonly type: "pick-own" }
  | { readonly type: "pick-network"; readonly network: NetworkId };

export const cnnExplorerModel: WidgetModel<CnnExplorerProps, CnnExplorerState, CnnExplorerAction> = {
  name: "cnn-explorer",
  schema: stateSchema,
  init: ({ network, sample }) => ({ network, ...startSource(sample), ...FIRST_GAZE }),
  reducer: reduce,
};

function reduce(state: CnnExplorerState, action: CnnExplorerAction): CnnExplorerState {
  switch (action.type) {
    case "look":
    case "up":
    case "set-scale":
      return changedGaze(state, action);
    case "pick-own":
      return { ...state, source: "own" };
    case "pick-network":
      // Layers of another network are other layers: all of them come in sight again.
      return { ...state, network: action.network, level: "network", layer: "" };
    default:
      return { ...state, ...changedSource(state, action) };
  }
}
