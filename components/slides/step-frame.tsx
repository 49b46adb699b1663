"use client";

import { type ReactNode, useContext, useEffect } from "react";
import { useWidgetStore } from "@/components/widget/widget-store-context";
import { isStepShown } from "./deck.model";
import { DeckContext, useDeck } from "./deck-context";
import { useSlideId } from "./slide-frame";

/** Fields of widget states by widget id, as `<Step set={…}>` gives them. */
export type StepSettings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What a click of the presenter uncovers. While presenting, it may set fields of demos, and undoes that when stepped
 * back; while reading, it is shown at once with a button that sets the same fields.
 */
export function StepFrame(props: {
  readonly index: number;
  readonly settings: StepSettings | null;
  readonly tryLabel: string;
  readonly children: ReactNode;
}) {
  const { index, settings } = props;
  const slide = useSlideId();
  const store = useWidgetStore();
  const isDeck = useContext(DeckContext) !== null;
  const isShown = useDeck((state) => isStepShown(state, slide, index), true);

  useEffect(() => {
    if (!isDeck || !settings || !isShown) return;
    const key = `${slide}/${index}`;
    for (const [id, patch] of Object.entries(settings)) store.applyStep(key, id, patch);
    return () => {
      for (const id of Object.keys(settings)) store.undoStep(key, id);
    };
  }, [isDeck, isShown, settings, slide, index, store]);

  const apply = () => {
    for (const [id, patch] of Object.entries(settings ?? {})) {
      store.applyStep(`${slide}/${index}/${Date.now()}`, id, patch);
      document.querySelector(`[data-widget-id="${id}"]`)?.scrollIntoView({ block: "nearest" });
    }
  };

  return (
    <div className="step" data-step={index} data-shown={isShown} aria-hidden={isShown ? undefined : true}>
      {props.children}
      {settings && !isDeck ? (
        <button className="button button-quiet no-print" onClick={apply} type="button">
          {props.tryLabel}
        </button>
      ) : null}
    </div>
  );
}
