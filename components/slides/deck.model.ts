/** Which slide of a deck is on screen, and how many of its click steps are shown: pure, so that a second window can follow. */

export interface DeckSlide {
  readonly id: string;
  /** Click steps after the first view of the slide. */
  readonly steps: number;
}

export interface DeckState {
  readonly slides: readonly DeckSlide[];
  /** Position in `slides`, from 0. */
  readonly current: number;
  /** Steps shown on the current slide, from 0 to its `steps`. */
  readonly step: number;
  /** The screen is black, for the audience to look at the speaker. */
  readonly isBlank: boolean;
}

export type DeckAction =
  | { readonly type: "next" | "previous" | "next-slide" | "previous-slide" | "first" | "last" | "blank" }
  | { readonly type: "go"; readonly slide: string; readonly step?: number | "final" };

/** The deck at its first slide, or at the slide and step that an address names; what it cannot find it leaves out. */
export function initDeck(
  slides: readonly DeckSlide[],
  slide?: string | null,
  step?: string | null,
): DeckState {
  const start: DeckState = { slides, current: 0, step: 0, isBlank: false };
  if (!slide) return start;
  return deckReducer(start, { type: "go", slide, step: Number.parseInt(step ?? "0", 10) || 0 });
}

/** The slide on screen. */
export function currentSlide(state: DeckState): DeckSlide {
  return state.slides[state.current] ?? { id: "", steps: 0 };
}

function at(state: DeckState, index: number, step: number | "final"): DeckState {
  const current = Math.min(Math.max(index, 0), Math.max(state.slides.length - 1, 0));
  const steps = state.slides[current]?.steps ?? 0;
  const wanted = step === "final" ? steps : step;
  return { ...state, isBlank: false, current, step: Math.min(Math.max(wanted, 0), steps) };
}

function isLastView(state: DeckState): boolean {
  return state.current === state.slides.length - 1 && state.step >= currentSlide(state).steps;
}

type Move = Exclude<DeckAction["type"], "go">;

const MOVES: Readonly<Record<Move, (state: DeckState) => DeckState>> = {
  next(state) {
    if (isLastView(state)) return { ...state, isBlank: false };
    if (state.step < currentSlide(state).steps) return at(state, state.current, state.step + 1);
    return at(state, state.current + 1, 0);
  },
  previous(state) {
    if (state.step > 0) return at(state, state.current, state.step - 1);
    return state.current > 0 ? at(state, state.current - 1, "final") : { ...state, isBlank: false };
  },
  "next-slide"(state) {
    const isLast = state.current === state.slides.length - 1;
    return isLast ? at(state, state.current, "final") : at(state, state.current + 1, 0);
  },
  "previous-slide": (state) => at(state, state.current - 1, 0),
  first: (state) => at(state, 0, 0),
  last: (state) => at(state, state.slides.length - 1, 0),
  blank: (state) => ({ ...state, isBlank: !state.isBlank }),
};

/** The deck after an action. Going back enters a slide in its final state, going on in its first. */
export function deckReducer(state: DeckState, action: DeckAction): DeckState {
  if (action.type !== "go") return MOVES[action.type](state);
  const index = state.slides.findIndex((slide) => slide.id === action.slide);
  return index < 0 ? state : at(state, index, action.step ?? 0);
}

/** Whether step `step` of slide `slide` (1 for its first click) has been shown: earlier slides count as played to the end. */
export function isStepShown(state: DeckState, slide: string, step: number): boolean {
  const index = state.slides.findIndex((candidate) => candidate.id === slide);
  if (index < 0) return false;
  return index < state.current || (index === state.current && step <= state.step);
}
