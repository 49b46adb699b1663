"use client";

import { useTranslations } from "use-intl/react";
import { shapeText } from "@/lib/nn/shape";
import { type Block, blocksOf } from "./blocks";
import { boxDrawing } from "./box-shape";
import type { LedgerView } from "./ledger-view";

/** Input, kernels and output of the selected layer as boxes, each with its shape under it. */
export function BlockDrawing({ view }: { readonly view: LedgerView }) {
  const t = useTranslations("network-ledger");
  const { selected, selectedInput } = view;
  if (!selectedInput) return null;
  const blocks = blocksOf(selected.layer, selectedInput, selected.numbers?.outputShape ?? null);
  return (
    <ol aria-label={t("drawing", { name: selected.name })} className="network-ledger-drawing">
      {blocks.map((block) => (
        <li data-role={block.role} key={block.role}>
          <BlockPicture block={block} />
          <span className="network-ledger-block-name">
            <BlockName block={block} isDense={selected.layer.kind === "dense"} />
          </span>
          <code>{shapeText(block.shape)}</code>
        </li>
      ))}
    </ol>
  );
}

function BlockName({ block, isDense }: { readonly block: Block; readonly isDense: boolean }) {
  const t = useTranslations("network-ledger.block");
  if (block.role !== "kernel") return t(block.role);
  return t(isDense ? "neurons" : "kernels", { count: block.count });
}

function BlockPicture({ block }: { readonly block: Block }) {
  const { viewBox, width, height, boxes } = boxDrawing(block.box, block.count);
  return (
    <svg aria-hidden="true" height={height} viewBox={viewBox} width={width}>
      {boxes.map(({ front, top, side }) => (
        <g key={front}>
          <path className="network-ledger-top" d={top} />
          <path className="network-ledger-side" d={side} />
          <path className="network-ledger-front" d={front} />
        </g>
      ))}
    </svg>
  );
}
