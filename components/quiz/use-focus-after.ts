import { type RefObject, useEffect, useRef } from "react";

type Act = "check" | "retry" | "reveal" | "hint";

/** Where the focus goes once a pressed button has left the screen. */
const NEXT_FOCUS: Readonly<Partial<Record<Act, string>>> = {
  check: ".question-actions button",
  retry: "fieldset :is(input, select, textarea, button:not([tabindex='-1']))",
  reveal: ".question-solution",
};

/** Moves the focus after the next change, so that the keyboard never falls back to the top of the page. */
export function useFocusAfter(root: RefObject<HTMLElement | null>, change: unknown): (act: Act) => void {
  const wanted = useRef<string | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the question has changed, not when the ref has
  useEffect(() => {
    if (wanted.current) root.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  }, [change]);
  return (act) => {
    wanted.current = NEXT_FOCUS[act];
  };
}

/** A ref that gives the focus to the first control of what has just come to the screen. */
export function focusFirst(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>("input, button")?.focus({ preventScroll: true });
}
