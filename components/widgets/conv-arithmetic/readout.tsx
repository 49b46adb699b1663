"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { cellSum, signed, spelledProducts } from "./cell-numbers";
import type { CellReading } from "./cell-reading";
import type { ConvArithmeticState } from "./conv-arithmetic.model";
import type { FigureScene, TracedCell } from "./figure-scene";
import type { ImpossibleView, PossibleView } from "./geometry-view";
import { fromOne, insidePosition } from "./positions";

/** In words: what the cell shown reads, or what reads the cell pointed at; or why there is no output. */
export function Readout(props: {
  readonly state: ConvArithmeticState;
  readonly scene: FigureScene;
  /** While cells follow one another by themselves, nothing is announced. */
  readonly isPlaying: boolean;
}) {
  const t = useTranslations("conv-arithmetic");
  const { state, scene, isPlaying } = props;
  const { view, reading, traced } = scene;
  if (view.kind === "impossible" || !reading) {
    return (
      <div className="conv-arithmetic-readout">
        {view.kind === "impossible" ? <Problem view={view} /> : null}
      </div>
    );
  }
  return (
    <div className="conv-arithmetic-readout">
      <p aria-live={isPlaying ? "off" : "polite"}>
        {traced ? <TracedSentence traced={traced} view={view} /> : <ReadingSentence reading={reading} />}
        {scene.numbers && !traced ? <SumSentence reading={reading} state={state} /> : null}
      </p>
      <UnreadSentence view={view} />
      {scene.areNumbersTooSmall ? <p>{t("numbersTooSmall")}</p> : null}
    </div>
  );
}

function Problem({ view }: { readonly view: ImpossibleView }) {
  const t = useTranslations("conv-arithmetic");
  const { problem, enoughPadding } = view;
  const isDilated = String(problem.dilation > 1);
  return (
    <div className="notice notice-problem conv-arithmetic-problem" role="alert">
      <p>{t("problem.kernel-too-large", { ...problem, isDilated })}</p>
      <p>{enoughPadding === null ? t("problem.shrink") : t("problem.pad", { padding: enoughPadding })}</p>
    </div>
  );
}

function ReadingSentence({ reading }: { readonly reading: CellReading }) {
  const t = useTranslations("conv-arithmetic");
  const format = useFormatter();
  const { row, column, insideRows, insideColumns, taps, paddingTaps } = reading;
  const place = { row: row + 1, column: column + 1 };
  if (paddingTaps === taps) return t("reading.paddingOnly", place);
  const sentence = t("reading.cells", {
    ...place,
    rowCount: insideRows.length,
    rows: format.list(fromOne(insideRows)),
    columnCount: insideColumns.length,
    columns: format.list(fromOne(insideColumns)),
  });
  return paddingTaps === 0 ? sentence : `${sentence} ${t("reading.padding", { taps, paddingTaps })}`;
}

function SumSentence(props: { readonly reading: CellReading; readonly state: ConvArithmeticState }) {
  const t = useTranslations("conv-arithmetic");
  const { terms, sum } = cellSum(props.state, props.reading);
  const total = signed(sum);
  return (
    <span className="conv-arithmetic-sum">
      {terms.length > 0
        ? t("sum.spelled", { products: spelledProducts(terms), sum: total })
        : t("sum.short", { count: props.reading.taps, sum: total })}
    </span>
  );
}

function TracedSentence({ traced, view }: { readonly traced: TracedCell; readonly view: PossibleView }) {
  const t = useTranslations("conv-arithmetic");
  const count = traced.outputRows.length * traced.outputColumns.length;
  const place = insidePosition(view.geometry, traced);
  return place ? t("traced.input", { ...place, count }) : t("traced.padding", { count });
}

function UnreadSentence({ view }: { readonly view: PossibleView }) {
  const t = useTranslations("conv-arithmetic");
  const { inputCells, inputTotal, trailing, hasGaps } = view.unread;
  if (inputCells === 0 && trailing === 0) return <p>{t("unread.none")}</p>;
  return (
    <p>
      {trailing > 0 ? t("unread.trailing", { trailing }) : null} {hasGaps ? t("unread.gaps") : null}{" "}
      {inputCells > 0 ? t("unread.total", { cells: inputCells, total: inputTotal }) : t("unread.harmless")}
    </p>
  );
}
