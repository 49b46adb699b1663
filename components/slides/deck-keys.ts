import type { DeckAction } from "./deck.model";

/** What a key asks of the presentation: a move of the deck, or a command of the window. */
export type DeckCommand = DeckAction | WindowCommand;
export interface WindowCommand {
  readonly type: "fullscreen" | "help" | "leave";
}

/** Whether a command is for the window rather than for the deck. */
export function isWindowCommand(command: DeckCommand): command is WindowCommand {
  return command.type === "fullscreen" || command.type === "help" || command.type === "leave";
}

const MOVES: Readonly<Record<string, DeckCommand>> = {
  ArrowRight: { type: "next" },
  PageDown: { type: "next" },
  n: { type: "next" },
  " ": { type: "next" },
  ArrowLeft: { type: "previous" },
  PageUp: { type: "previous" },
  p: { type: "previous" },
  Backspace: { type: "previous" },
  ArrowDown: { type: "next-slide" },
  ArrowUp: { type: "previous-slide" },
  Home: { type: "first" },
  End: { type: "last" },
  b: { type: "blank" },
  f: { type: "fullscreen" },
  "?": { type: "help" },
  Escape: { type: "leave" },
};

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The command of a key, or null where the key is not the deck's (with Ctrl, Alt or Meta it never is). */
export function deckCommand(pressed: PressedKey): DeckCommand | null {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return null;
  if (pressed.shiftKey && pressed.key === " ") return { type: "previous" };
  if (pressed.shiftKey && pressed.key === "ArrowRight") return { type: "next-slide" };
  if (pressed.shiftKey && pressed.key === "ArrowLeft") return { type: "previous-slide" };
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return MOVES[key] ?? null;
}

/** Keys that walk the deck even from inside a demo, since no control uses them: a clicker sends these. */
const ALWAYS = new Set(["PageDown", "PageUp"]);

const OWNERS =
  "input, textarea, select, button, summary, a[href], [contenteditable], [role=slider], [role=listbox], [role=radiogroup], [role=grid], [role=application], [tabindex='0'], [popover]";

/** Whether the element that has the focus uses this key itself (a field, a slider, a canvas that takes arrows). */
export function belongsToControl(key: string, target: Element | null): boolean {
  if (ALWAYS.has(key) || key === "Escape") return false;
  const owner = target?.closest(OWNERS);
  if (!owner) return false;
  const pressesOnly = owner.matches("button, summary, a[href]");
  return pressesOnly ? key === " " || key === "Enter" : true;
}
