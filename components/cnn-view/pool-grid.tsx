"use client";

import { useTranslations } from "use-intl/react";
import type { PoolCell } from "@/lib/nn/cells/explain-cell";
import { ExactNumber } from "./exact-number";

/** The values of a pooling window as they lie; the one that is kept is marked. */
export function PoolGrid({ pool }: { readonly pool: PoolCell }) {
  const t = useTranslations("cnn-explorer.work");
  return (
    <div
      className="cnn-pool"
      style={{ gridTemplateColumns: `repeat(${pool.columns.length}, minmax(0, 7em))` }}
    >
      {pool.values.map((value, index) => {
        const isKept = pool.mode === "max" && index === pool.largest;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place
          <span data-kept={isKept} key={index}>
            <ExactNumber value={value} />
            {isKept ? <small>{t("largest")}</small> : null}
          </span>
        );
      })}
    </div>
  );
}
