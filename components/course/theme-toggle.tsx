"use client";

import { useEffect, useState } from "react";
import { THEME_KEY } from "./theme-script";

const CHOICES = ["auto", "light", "dark"] as const;
type ThemeChoice = (typeof CHOICES)[number];

const SYMBOLS: Record<ThemeChoice, string> = { auto: "◐", light: "☀", dark: "☾" };

function apply(choice: ThemeChoice) {
  if (choice === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    window.localStorage.setItem(THEME_KEY, choice);
  } catch {
    // Storage is blocked: the choice holds for this page only.
  }
}

/** Switches between the system's theme, light and dark. */
export function ThemeToggle(props: {
  readonly label: string;
  readonly names: Readonly<Record<ThemeChoice, string>>;
}) {
  const [choice, setChoice] = useState<ThemeChoice>("auto");
  useEffect(() => {
    const kept = document.documentElement.dataset.theme;
    if (kept === "light" || kept === "dark") setChoice(kept);
  }, []);
  const next = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? "auto";
  return (
    <button
      aria-label={`${props.label} : ${props.names[choice]}`}
      className="button button-quiet"
      onClick={() => {
        apply(next);
        setChoice(next);
      }}
      title={`${props.label} : ${props.names[choice]}`}
      type="button"
    >
      <span aria-hidden="true">{SYMBOLS[choice]}</span>
    </button>
  );
}
