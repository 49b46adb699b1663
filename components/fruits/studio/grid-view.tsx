"use client";

import { useTranslations } from "use-intl/react";
import { FruitTable } from "@/components/fruits/fruit-table";
import { Picture } from "@/components/plot/picture";
import { COLOURS, FRUITS } from "@/lib/datasets/fruits/fruit-names";
import { isAmong } from "./studio.model";
import type { StudioNetwork } from "./studio-network";

/** Every fruit in every colour, from the same noise; pairs that the model never saw in training are marked. */
export function GridView(props: {
  /** Fruit by fruit, colour by colour; null where there is none yet. */
  readonly pictures: readonly (Float32Array | null)[];
  readonly network: StudioNetwork;
  /** Watches how a picture comes about. */
  readonly onWatch: (text: string) => void;
}) {
  const t = useTranslations("fruit-studio");
  const { pictures, network, onWatch } = props;
  const { spec, heldOut } = network;
  return (
    <div className="fruit-studio-grid-frame">
      <FruitTable
        caption={<caption className="sr-only">{t("grid.caption")}</caption>}
        cell={(pair, words) => {
          const { fruit, colour } = pair;
          const isNeverSeen = isAmong(heldOut, pair);
          const place = FRUITS.indexOf(fruit) * COLOURS.length + COLOURS.indexOf(colour);
          return (
            <button
              aria-label={t(isNeverSeen ? "grid.neverSeen" : "grid.cell", { words })}
              className="fruit-studio-cell"
              data-never-seen={isNeverSeen || undefined}
              onClick={() => onWatch(words)}
              title={words}
              type="button"
            >
              <Picture label="" side={spec.side} values={pictures[place] ?? null} />
            </button>
          );
        }}
        className="fruit-studio-grid"
      />
      {heldOut.length > 0 ? (
        <p className="fruit-studio-legend">
          <span aria-hidden="true" className="fruit-studio-never" />
          {t("grid.legend")}
        </p>
      ) : null}
    </div>
  );
}
