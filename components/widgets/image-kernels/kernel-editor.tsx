"use client";

import { memo } from "react";
import { useTranslations } from "use-intl/react";
import { weightDigits } from "@/components/kernel-editor/kernel-number";
import { NumberFields } from "@/components/kernel-editor/number-fields";

interface KernelEditorProps {
  readonly side: number;
  readonly kernel: readonly number[];
  readonly limit: number;
  readonly caption: string;
  readonly onWeight: (index: number, weight: number) => void;
}

/** The kernel, cell by cell. Untouched by a moving window. */
export const KernelEditor = memo(function KernelEditor(props: KernelEditorProps) {
  const t = useTranslations("image-kernels");
  const { side, kernel, limit, caption, onWeight } = props;
  return (
    <NumberFields
      caption={caption}
      cellLabel={(row, column) => t("cell", { row, column })}
      digits={weightDigits(side)}
      limit={limit}
      onValue={onWeight}
      room="image-kernels"
      side={side}
      values={kernel}
      wrongText={(text, kept) => t("notANumber", { text, kept })}
    />
  );
});
