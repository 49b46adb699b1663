"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { ProductTerms } from "@/components/plot/product-terms";
import { Segmented } from "@/components/ui/segmented";
import { KERNEL_SIDE, type VolumeCell } from "./volume-view";

const SLICES = ["before", "now", "after"] as const;

/** The products under the kernel, a frame at a time, and how they add up. */
export function CellProducts({ cell }: { readonly cell: VolumeCell }) {
  const t = useTranslations("conv-dims.products");
  const numbers = useNumbers();
  const [shown, setShown] = useState<(typeof SLICES)[number]>("before");
  const { slices, sliceSums, sum } = cell;
  const isVideo = slices.length > 1;
  const slice = slices[isVideo ? SLICES.indexOf(shown) : 0] ?? [];
  const write = (value: number) => numbers.fixed(value, 2);
  return (
    <div className="conv-dims-products">
      {isVideo ? (
        <Segmented
          label={t("slice")}
          onChange={setShown}
          options={SLICES.map((value, at) => ({
            value,
            label: t(value, { frame: cell.inputFrame + at - 1 }),
          }))}
          value={shown}
        />
      ) : null}
      <ProductTerms
        columns={KERNEL_SIDE}
        decimals={1}
        label={t("label")}
        say={({ value, weight, product }) =>
          t("term", { value: write(value), weight: write(weight), product: write(product) })
        }
        taps={slice}
        titles={{ window: t("window"), kernel: t("kernel"), products: t("products") }}
      />
      <p role="status">
        {isVideo
          ? t("videoSum", {
              parts: sliceSums.map((part) => (part < 0 ? `(${write(part)})` : write(part))).join(" + "),
            })
          : t("imageSum")}{" "}
        <b data-sum={sum}>{write(sum)}</b>
      </p>
    </div>
  );
}
