"use client";

import { type RefObject, useEffect } from "react";
import { currentSlide } from "./deck.model";
import { belongsToControl, deckCommand, isWindowCommand, type WindowCommand } from "./deck-keys";
import type { DeckStore } from "./deck-store";
import { toggleFullscreen } from "./fullscreen";

interface DeckWindow {
  readonly store: DeckStore;
  readonly readingHref: string;
  readonly help: RefObject<HTMLDialogElement | null>;
}

/** Walks the deck by keyboard, except where a control or an open dialog uses the key itself. */
export function useDeckKeys({ store, readingHref, help }: DeckWindow) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handleKey(event, { store, readingHref, help });
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store, readingHref, help]);
}

function handleKey(event: KeyboardEvent, deck: DeckWindow) {
  const target = event.target instanceof Element ? event.target : null;
  const command = isFree(event, target) ? deckCommand(event) : null;
  if (!command) return;
  event.preventDefault();
  if (isWindowCommand(command)) runInWindow(command, deck, target);
  else deck.store.dispatch(command);
}

function isFree(event: KeyboardEvent, target: Element | null): boolean {
  const isOverlayOpen = document.querySelector("dialog[open], [popover]:popover-open") !== null;
  return !event.defaultPrevented && !isOverlayOpen && !belongsToControl(event.key, target);
}

function runInWindow(command: WindowCommand, deck: DeckWindow, target: Element | null) {
  if (command.type === "help") deck.help.current?.showModal();
  else if (command.type === "fullscreen") toggleFullscreen();
  else leave(deck.store, deck.readingHref, target);
}

/** Escape goes one level up: out of a demo's control, then out of the presentation. */
function leave(store: DeckStore, readingHref: string, target: Element | null) {
  if (target instanceof HTMLElement && target.closest("[data-widget]")) target.blur();
  else window.location.assign(`${readingHref}#${currentSlide(store.getState()).id}`);
}
