"use client";

import { type Dispatch, memo, useId } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { DivergingMap } from "@/components/plot/diverging-map";
import type { FeatureMap } from "./part-maps";
import type { UnetInsideAction } from "./unet-inside.model";

/** All maps of a part, to be looked at together; one is chosen, by pointer or by arrow keys. */
export function MapGrid(props: {
  readonly maps: readonly FeatureMap[];
  readonly side: number;
  readonly picked: number;
  readonly dispatch: Dispatch<UnetInsideAction>;
}) {
  const t = useTranslations("unet-inside.maps");
  const numbers = useNumbers();
  const name = useId();
  const { maps, side, picked, dispatch } = props;
  return (
    <fieldset className="unet-grid" data-maps={maps.length}>
      <legend className="sr-only">{t("label", { count: maps.length })}</legend>
      {maps.map(({ channel, values, least, most, limit }) => (
        <label key={channel}>
          <input
            aria-label={t("one", {
              number: channel + 1,
              least: numbers.fixed(least, 2),
              most: numbers.fixed(most, 2),
            })}
            checked={channel === picked}
            name={name}
            onChange={() => dispatch({ type: "choose-map", map: channel })}
            type="radio"
            value={channel}
          />
          <Tile limit={limit} side={side} values={values} />
        </label>
      ))}
    </fieldset>
  );
}

const Tile = memo(function Tile(props: {
  readonly values: Float32Array;
  readonly side: number;
  readonly limit: number;
}) {
  return <DivergingMap height={props.side} limit={props.limit} values={props.values} width={props.side} />;
});
