"use client";

import { type Dispatch, memo } from "react";
import { useTranslations } from "use-intl/react";
import { useRunSnapshot } from "@/components/compute/use-activation-run";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type CellReport, type CellWork, cellReport } from "./cell-work";
import { digitLayer } from "./digit-layers";
import type { Cell, DigitReaderAction } from "./digit-reader.model";
import type { LayerMaps } from "./layer-maps";
import { CellPicture, SourcePicture } from "./map-picture";
import { MapTable } from "./map-table";
import { PoolPanel, ReluPanel, SoftmaxPanel } from "./other-panels";
import { cellPanelId } from "./use-cell-keys";
import type { DigitRun } from "./use-digit-run";
import { WeightedPanel } from "./weighted-panel";
import type { WeightedSum } from "./weighted-sum";

interface PanelProps {
  readonly id: string;
  readonly run: DigitRun;
  readonly cell: Cell | null;
  readonly part: number;
  readonly dispatch: Dispatch<DigitReaderAction>;
}

/** The computation of the opened cell: its map and the map it comes from, then its terms. */
export const CellPanel = memo(function CellPanel({ id, run, cell, part, dispatch }: PanelProps) {
  const t = useTranslations("digit-reader.cell");
  const { maps, weights } = useRunSnapshot(run);
  const report = cell && maps ? cellReport(maps, weights, cell, part) : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a form's fieldset nor a landmark: a chapter may have this demo twice
    <div
      aria-label={t("region")}
      className="digit-reader-cell"
      id={cellPanelId(id)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !cell) return;
        document
          .querySelector<HTMLElement>(`[data-widget-id="${id}"] [data-layer="${cell.layer}"] [tabindex="0"]`)
          ?.focus();
        dispatch({ type: "close" });
        event.preventDefault();
      }}
      role="group"
      tabIndex={-1}
    >
      {report && maps ? (
        <OpenCell dispatch={dispatch} id={id} maps={maps} report={report} />
      ) : (
        <p className="digit-reader-invite">{t("empty")}</p>
      )}
    </div>
  );
});

function OpenCell(props: {
  readonly id: string;
  readonly maps: LayerMaps;
  readonly report: CellReport;
  readonly dispatch: Dispatch<DigitReaderAction>;
}) {
  const { id, maps, report, dispatch } = props;
  const { cell, details } = report;
  const layer = digitLayer(cell.layer);
  const isUnit = layer.height === 1;
  const channel = details.work === "weighted" ? details.part : cell.channel;
  return (
    <>
      <CellTitle cell={cell} dispatch={dispatch} />
      <div className="digit-reader-open" data-work={details.work}>
        {details.work === "softmax" ? null : (
          <div className="digit-reader-pictures">
            <SourcePicture cell={cell} channel={channel} maps={maps} />
            {isUnit ? null : (
              <>
                <span aria-hidden="true">→</span>
                <CellPicture cell={cell} dispatch={dispatch} id={id} maps={maps} />
              </>
            )}
          </div>
        )}
        <div className="digit-reader-work">
          <Work dispatch={dispatch} report={report} />
        </div>
      </div>
      {isUnit ? null : <MapTable cell={cell} maps={maps} />}
    </>
  );
}

function CellTitle({
  cell,
  dispatch,
}: {
  readonly cell: Cell;
  readonly dispatch: Dispatch<DigitReaderAction>;
}) {
  const t = useTranslations("digit-reader");
  const isUnit = digitLayer(cell.layer).height === 1;
  const layer = t(`layer.${cell.layer}`);
  const place = { layer, channel: cell.channel + 1, row: cell.row + 1, column: cell.column + 1 };
  return (
    <header>
      <h4>{isUnit ? t("cell.unitTitle", { layer, digit: cell.channel }) : t("cell.title", place)}</h4>
      <button className="button button-quiet" onClick={() => dispatch({ type: "close" })} type="button">
        {t("cell.close")}
      </button>
    </header>
  );
}

function Work(props: { readonly report: CellReport; readonly dispatch: Dispatch<DigitReaderAction> }) {
  const { cell, details } = props.report;
  const comparison = <Comparison report={props.report} />;
  if (details.work === "weighted") {
    return (
      <WeightedPanel dispatch={props.dispatch} isDense={cell.layer === "logits"} sum={details}>
        {comparison}
      </WeightedPanel>
    );
  }
  return (
    <>
      <OtherWork cell={cell} details={details} />
      {comparison}
    </>
  );
}

function OtherWork({
  cell,
  details,
}: {
  readonly cell: Cell;
  readonly details: Exclude<CellWork, WeightedSum>;
}) {
  switch (details.work) {
    case "relu":
      return <ReluPanel work={details} />;
    case "pool":
      return <PoolPanel work={details} />;
    case "softmax":
      return <SoftmaxPanel digit={cell.channel} work={details} />;
  }
}

function Comparison({ report }: { readonly report: CellReport }) {
  const t = useTranslations("digit-reader.cell");
  const numbers = useNumbers();
  const gap = numbers.power(report.gap);
  return (
    <p className="digit-reader-compared" data-equal={report.isEqual}>
      {report.isEqual
        ? t("equal", { gap })
        : t("different", { reported: numbers.fixed(report.reported, 4), gap })}
    </p>
  );
}
