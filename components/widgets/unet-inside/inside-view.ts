import type { Dispatch } from "react";
import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { UnetInsideAction, UnetInsideState } from "./unet-inside.model";

/** What every view of the network is given. */
export interface InsideViewProps {
  readonly state: UnetInsideState;
  readonly dispatch: Dispatch<UnetInsideAction>;
  /** The words of the state's text. */
  readonly prompt: Prompt;
}
