import { type DeckAction, type DeckSlide, type DeckState, deckReducer, initDeck } from "./deck.model";

/** The state of the presentation outside React, so that a key press re-renders two slides and not the whole deck. */
export interface DeckStore {
  getState(): DeckState;
  dispatch(action: DeckAction): void;
  subscribe(listener: () => void): () => void;
}

/** A deck at its first slide. */
export function createDeckStore(slides: readonly DeckSlide[]): DeckStore {
  let state = initDeck(slides);
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const next = deckReducer(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
