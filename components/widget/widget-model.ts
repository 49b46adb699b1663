import type { z } from "zod/mini";

/**
 * The pure half of a widget: a small serialisable state, its schema and what actions make of it.
 * The same record goes in an address, in a slide step, in a test and to another window.
 */
export interface WidgetModel<Props, State extends object, Action> {
  /** Kebab-case name, as in `data-widget`. */
  readonly name: string;
  /** Checks a state that comes from outside (an address, a slide step). */
  readonly schema: z.ZodMiniType<State>;
  /** The state with which the widget starts, from what the chapter asked for. */
  init(props: Props): State;
  reducer(state: State, action: Action): State;
}
