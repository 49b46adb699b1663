/** Five networks side by side: the reader bets on one, then sees what was measured. */

import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import { ARCHITECTURES, type ArchitectureId } from "@/lib/nn/networks/architectures";
import type { ArchitecturesProps } from "./architectures.props";

const stateSchema = z.strictObject({
  /** The network that the reader believes to be right most often; null before that. */
  bet: z.nullable(z.enum(ARCHITECTURES)),
  /** Are the measurements shown? */
  shown: z.boolean(),
});

export type ArchitecturesState = Readonly<z.infer<typeof stateSchema>>;

export type ArchitecturesAction =
  | { readonly type: "bet"; readonly on: ArchitectureId }
  | { readonly type: "show" };

export const architecturesModel: WidgetModel<ArchitecturesProps, ArchitecturesState, ArchitecturesAction> = {
  name: "architectures",
  schema: stateSchema,
  init: () => ({ bet: null, shown: false }),
  reducer(state, action) {
    switch (action.type) {
      case "bet":
        return { ...state, bet: action.on };
      case "show":
        // Asked first: nothing is shown to who hasn't bet.
        return state.bet === null ? state : { ...state, shown: true };
    }
  },
};
