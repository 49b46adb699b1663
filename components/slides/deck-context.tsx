"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { DeckState } from "./deck.model";
import type { DeckStore } from "./deck-store";

/** The deck of a presenting page; null on a reading page. */
export const DeckContext = createContext<DeckStore | null>(null);

const noSubscription = () => () => {};

/** What `select` takes from the deck's state; `reading` on a page that is no deck. */
export function useDeck<T extends string | number | boolean>(select: (state: DeckState) => T, reading: T): T {
  const deck = useContext(DeckContext);
  const snapshot = () => (deck ? select(deck.getState()) : reading);
  return useSyncExternalStore(deck?.subscribe ?? noSubscription, snapshot, snapshot);
}
