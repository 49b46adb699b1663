"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import { useNumberText } from "@/components/kernel-editor/use-number-text";
import { kernelSum } from "@/lib/math/kernel-edit";
import { ComputedBy } from "./computed-by";
import type { ImageKernelsAction } from "./image-kernels.model";
import { KernelEditor } from "./kernel-editor";
import { NumberGrid } from "./number-grid";
import type { KernelRun } from "./use-kernel-output";
import { inputCells, productCells } from "./window-cells";
import type { WindowView } from "./window-view";

interface InspectorProps {
  readonly view: WindowView;
  readonly run: KernelRun;
  /** The kernel that is shown; the same array until it changes. */
  readonly weights: readonly number[];
  /** Changes the kernel, so that it can be undone. */
  readonly onKernel: (action: ImageKernelsAction) => void;
}

/** The window, the kernel, their products and the sum: how one output value comes about. */
export function Inspector(props: InspectorProps) {
  const t = useTranslations("image-kernels");
  const text = useNumberText();
  const { view, weights, onKernel } = props;
  const setWeight = useCallback(
    (index: number, weight: number) => onKernel({ type: "set-weight", index, weight }),
    [onKernel],
  );
  return (
    <div className="image-kernels-inspector" data-side={view.side}>
      <NumberGrid
        caption={t("windowCaption", { row: view.row, column: view.column })}
        cells={inputCells(view, text)}
        className="image-kernels-values"
        side={view.side}
      />
      <span aria-hidden="true" className="image-kernels-sign">
        ×
      </span>
      <KernelEditor
        caption={t("kernelCaption", { sum: text.decimal(kernelSum(weights), 3) })}
        kernel={weights}
        limit={view.weightLimit}
        onWeight={setWeight}
        side={view.side}
      />
      <span aria-hidden="true" className="image-kernels-sign">
        =
      </span>
      <NumberGrid
        caption={t("productsCaption")}
        cells={productCells(view, text)}
        className="image-kernels-products"
        side={view.side}
      />
      <span aria-hidden="true" className="image-kernels-sign">
        →
      </span>
      <Sum run={props.run} view={view} />
    </div>
  );
}

/** The output value, by hand and from TensorFlow.js. */
function Sum({ view, run }: Pick<InspectorProps, "view" | "run">) {
  const t = useTranslations("image-kernels");
  const text = useNumberText();
  const [sumX = 0, sumY] = view.sums;
  return (
    <div className="image-kernels-sum">
      <p className="image-kernels-caption">{sumY === undefined ? t("sum") : t("magnitude")}</p>
      <p className="image-kernels-result">{text.decimal(view.byHand, 3)}</p>
      {sumY === undefined ? null : (
        <p>{t("magnitudeParts", { x: text.decimal(sumX, 3), y: text.decimal(sumY, 3) })}</p>
      )}
      <p data-equal={view.isEqual}>
        {view.byTensorflow === null || view.difference === null
          ? t("tensorflowPending")
          : t(view.isEqual ? "tensorflowEqual" : "tensorflowDiffers", {
              value: text.decimal(view.byTensorflow, 3),
              difference: text.tiny(view.difference),
            })}
      </p>
      <ComputedBy run={run} />
    </div>
  );
}
