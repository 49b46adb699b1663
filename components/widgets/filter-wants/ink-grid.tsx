"use client";

import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import { INK_SIDE } from "./filter-wants.model";

const CELLS = Array.from({ length: INK_SIDE * INK_SIDE }, (_, cell) => cell);

/** An image of 5 × 5 pixels to be inked; a press turns a pixel over, arrows walk from one to the next. */
export function InkGrid(props: {
  readonly ink: readonly number[];
  readonly onToggle: (cell: number) => void;
}) {
  const t = useTranslations("filter-wants");
  const [walked, setWalked] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = ARROWS[event.key];
    if (!arrow || hasModifier(event)) return;
    event.preventDefault();
    const [row, column] = [Math.floor(walked / INK_SIDE) + arrow.y, (walked % INK_SIDE) + arrow.x];
    if (Math.min(row, column) < 0 || Math.max(row, column) >= INK_SIDE) return;
    const next = row * INK_SIDE + column;
    setWalked(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus();
  };
  return (
    <figure>
      <figcaption>
        <b>{t("ask.yours")}</b>
        <span>{t("side", { side: INK_SIDE })}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid in every browser */}
      <div aria-label={t("ask.yours")} className="filter-wants-ink" onKeyDown={onKeyDown} role="group">
        {CELLS.map((cell) => (
          <button
            aria-label={t("ask.cell", {
              row: Math.floor(cell / INK_SIDE) + 1,
              column: (cell % INK_SIDE) + 1,
            })}
            aria-pressed={props.ink.includes(cell)}
            data-cell={cell}
            key={cell}
            onClick={() => props.onToggle(cell)}
            onFocus={() => setWalked(cell)}
            tabIndex={cell === walked ? 0 : -1}
            type="button"
          />
        ))}
      </div>
    </figure>
  );
}
