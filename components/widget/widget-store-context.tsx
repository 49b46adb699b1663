"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { readSeed, readSharedStates } from "./shared-state";
import { createWidgetStore, type WidgetStore } from "./widget-store";

export const WidgetStoreContext = createContext<WidgetStore | null>(null);

/** One store of widget states for the page. The object never changes, so nothing below re-renders with it. */
export function WidgetStoreProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() =>
    typeof window === "undefined"
      ? createWidgetStore()
      : createWidgetStore(readSharedStates(window.location.search), readSeed(window.location.search)),
  );
  return <WidgetStoreContext value={store}>{children}</WidgetStoreContext>;
}

/** The store of the page. @throws Error outside of a course page */
export function useWidgetStore(): WidgetStore {
  const store = useContext(WidgetStoreContext);
  if (!store) throw new Error("useWidgetStore needs a WidgetStoreProvider above it");
  return store;
}
