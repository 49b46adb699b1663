"use client";

import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { divergingColor } from "@/components/plot/diverging";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import { type Activations, outputOf } from "./activations";
import { useExplorer } from "./explorer-context";
import { tileName } from "./tile-name";
import { useNames } from "./use-names";

/** The units of a layer of scores, one of them chosen; arrows choose another. */
export function ClassPicker({
  layer,
  activations,
}: {
  readonly layer: ChainLayer;
  readonly activations: Activations;
}) {
  const t = useTranslations("cnn-explorer.focus");
  const numbers = useNumbers();
  const names = useNames();
  const { place, limits, go } = useExplorer();
  const { values } = outputOf(activations, layer);
  const choose = (channel: number) => go({ type: "look", at: { channel } });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = ARROWS[event.key];
    if (!arrow || hasModifier(event)) return;
    event.preventDefault();
    const next = Math.min(Math.max(place.channel + arrow.x + arrow.y, 0), values.length - 1);
    choose(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    <fieldset className="cnn-classes" data-many={values.length > 12 || undefined} onKeyDown={onKeyDown}>
      <legend className="cnn-caption">{names.layer(layer)}</legend>
      {Array.from(values, (value, channel) => (
        <button
          aria-pressed={channel === place.channel}
          data-focus-target={channel === place.channel ? "" : undefined}
          data-morph={tileName(layer.name, channel)}
          // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place
          key={channel}
          onClick={() => choose(channel)}
          style={{ background: divergingColor(value, limits(layer, channel)) }}
          tabIndex={channel === place.channel ? 0 : -1}
          type="button"
        >
          <span className="sr-only">
            {t("class", { unit: names.unit(layer, channel), value: numbers.fixed(value, 2) })}
          </span>
          <b aria-hidden="true">{names.mark(layer, channel)}</b>
          <span aria-hidden="true">{numbers.fixed(value, 1)}</span>
        </button>
      ))}
    </fieldset>
  );
}
