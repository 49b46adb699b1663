"use client";

import { type Dispatch, memo } from "react";
import { useTranslations } from "use-intl/react";
import { useRunSnapshot } from "@/components/compute/use-activation-run";
import { MAP_LAYERS } from "./digit-layers";
import type { Cell, DigitReaderAction, DigitReaderState } from "./digit-reader.model";
import { KernelStrip } from "./kernel-strip";
import { LayerStrip } from "./layer-strip";
import { ProbabilityBars } from "./probability-bars";
import { useColumns } from "./use-columns";
import type { DigitRun } from "./use-digit-run";

/** The network from its first kernels to its ten probabilities, one row a layer. */
export const LayerColumn = memo(function LayerColumn(props: {
  readonly id: string;
  readonly run: DigitRun;
  readonly scale: DigitReaderState["scale"];
  readonly cell: Cell | null;
  readonly part: number;
  readonly dispatch: Dispatch<DigitReaderAction>;
}) {
  const t = useTranslations("digit-reader.maps");
  const { column, columns } = useColumns();
  const { run, cell, dispatch } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a form's fieldset nor a landmark: a chapter may have this demo twice
    <div aria-label={t("title")} className="digit-reader-layers" ref={column} role="group">
      <Kernels run={run} />
      {MAP_LAYERS.map((layer) => (
        <LayerStrip {...props} columns={columns} key={layer.name} layer={layer} />
      ))}
      <ProbabilityBars cell={cell} dispatch={dispatch} run={run} />
    </div>
  );
});

function Kernels({ run }: { readonly run: DigitRun }) {
  return <KernelStrip weights={useRunSnapshot(run).weights} />;
}
