"use client";

import { useTranslations } from "use-intl/react";
import type { WeightedCell } from "@/lib/nn/cells/weighted-cell";
import type { CellReport } from "./activations";
import { Agreement } from "./agreement";
import { ExactNumber } from "./exact-number";

/** The sum of all products, the bias and the value of a cell. */
export function SumLines({ sum, report }: { readonly sum: WeightedCell; readonly report: CellReport }) {
  const t = useTranslations("cnn-explorer.work");
  return (
    <div className="cnn-sum">
      <dl>
        <div>
          <dt>{t("products", { count: sum.productCount })}</dt>
          <dd data-sum="products">
            <ExactNumber value={sum.productSum} />
          </dd>
        </div>
        <div>
          <dt>{t("bias")}</dt>
          <dd data-sum="bias">
            <ExactNumber value={sum.bias} />
          </dd>
        </div>
        <div>
          <dt>{t("value")}</dt>
          <dd data-sum="value">
            <ExactNumber value={sum.value} />
          </dd>
        </div>
      </dl>
      <Agreement report={report} />
    </div>
  );
}
