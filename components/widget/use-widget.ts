"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { WidgetModel } from "./widget-model";
import { useWidgetStore } from "./widget-store-context";

export interface WidgetHandle<State, Action> {
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  /** Back to how the chapter shows it. */
  readonly reset: () => void;
  /** The address held a state for this widget that could not be read. */
  readonly isSharedStateBroken: boolean;
}

/**
 * The state of a widget and a way to change it. The state lives in the store of the page, so that slide steps and links
 * reach it.
 * @param id - unique on the page
 */
export function useWidget<Props, State extends object, Action>(
  model: WidgetModel<Props, State, Action>,
  id: string,
  props: Props,
): WidgetHandle<State, Action> {
  const store = useWidgetStore();
  const [initial] = useState(() => model.init(props));
  const [isSharedStateBroken, setSharedStateBroken] = useState(false);
  const read = useCallback(() => (store.get(id) as State | undefined) ?? initial, [store, id, initial]);
  const state = useSyncExternalStore(store.subscribe, read, () => initial);

  useEffect(() => {
    const check = (candidate: unknown) => {
      const parsed = model.schema.safeParse(candidate);
      return parsed.success ? parsed.data : null;
    };
    const isReadable = store.register(id, initial, check);
    setSharedStateBroken(!isReadable);
  }, [store, id, initial, model]);

  const dispatch = useCallback(
    (action: Action) => store.set(id, model.reducer(read(), action)),
    [store, id, model, read],
  );
  const reset = useCallback(() => {
    setSharedStateBroken(false);
    store.reset(id);
  }, [store, id]);
  return { state, dispatch, reset, isSharedStateBroken };
}
