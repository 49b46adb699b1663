"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import type { WeightedCell } from "@/lib/nn/cells/weighted-cell";
import { ExactNumber } from "./exact-number";
import { useExplorer } from "./explorer-context";
import { useNames } from "./use-names";

/** Which map's products are listed, each with the sum of its products; nothing where there is one map. */
export function PartChoice({ source, sum }: { readonly source: ChainLayer; readonly sum: WeightedCell }) {
  const t = useTranslations("cnn-explorer.work");
  const numbers = useNumbers();
  const names = useNames();
  const id = useId();
  const { part, go } = useExplorer();
  if (sum.parts.length === 1) return null;
  return (
    <fieldset className="cnn-parts">
      <legend className="cnn-caption">{t("parts", { layer: names.layer(source) })}</legend>
      <div>
        {sum.parts.map((partial, channel) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a map is its place
          <label key={channel}>
            <input
              aria-label={t("part", {
                unit: names.unit(source, channel),
                sum: numbers.fixed(partial.sum, 4),
              })}
              checked={channel === part}
              name={id}
              onChange={() => go({ type: "look", at: { part: channel } })}
              type="radio"
            />
            <span>
              <small>{channel + 1}</small> <ExactNumber decimals={3} value={partial.sum} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
