"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { Picture } from "@/components/plot/picture";
import { COLOURS, FRUITS, isHeldOut } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";

/** Every fruit in every colour, from the same noise; pairs that the model never saw in training are marked. */
export function GridView(props: {
  /** Fruit by fruit, colour by colour; null where there is none yet. */
  readonly pictures: readonly (Float32Array | null)[];
  readonly side: number;
  /** Watches how a picture comes about. */
  readonly onWatch: (text: string) => void;
}) {
  const t = useTranslations("fruit-studio");
  const locale = useLocale();
  const { pictures, side, onWatch } = props;
  return (
    <div className="fruit-studio-grid-frame">
      <table className="fruit-studio-grid">
        <caption className="sr-only">{t("grid.caption")}</caption>
        <thead>
          <tr>
            <td />
            {COLOURS.map((colour) => (
              <th key={colour} scope="col">
                <span aria-hidden="true" className="fruit-swatch" data-colour={colour} />
                {promptWords({ fruit: null, colour }, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FRUITS.map((fruit, row) => (
            <tr key={fruit}>
              <th scope="row">{promptWords({ fruit, colour: null }, locale)}</th>
              {COLOURS.map((colour, column) => {
                const words = promptWords({ fruit, colour }, locale);
                const isNeverSeen = isHeldOut(fruit, colour);
                return (
                  <td key={colour}>
                    <button
                      aria-label={t(isNeverSeen ? "grid.neverSeen" : "grid.cell", { words })}
                      className="fruit-studio-cell"
                      data-never-seen={isNeverSeen || undefined}
                      onClick={() => onWatch(words)}
                      title={words}
                      type="button"
                    >
                      <Picture
                        label=""
                        side={side}
                        values={pictures[row * COLOURS.length + column] ?? null}
                      />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fruit-studio-legend">
        <span aria-hidden="true" className="fruit-studio-never" />
        {t("grid.legend")}
      </p>
    </div>
  );
}
