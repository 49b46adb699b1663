"use client";

import { useTranslations } from "use-intl/react";
import { KernelCanvas } from "@/components/plot/kernel-canvas";
import { largestMagnitude } from "@/components/plot/map-pixels";
import type { FilterKernels } from "./wanted-view";

/** The kernels of one filter, all on one scale. */
export function FilterKernelsFigure({ kernels }: { readonly kernels: FilterKernels }) {
  const t = useTranslations("filter-wants");
  const count = kernels.shape[3];
  return (
    <figure>
      <figcaption>
        <b>{t("kernels", { count })}</b>
        <span>{t("side", { side: kernels.shape[0] })}</span>
      </figcaption>
      <KernelCanvas
        columns={Math.ceil(Math.sqrt(count))}
        label={t("kernels", { count })}
        limit={largestMagnitude(kernels.values)}
        shape={kernels.shape}
        values={kernels.values}
      />
    </figure>
  );
}
