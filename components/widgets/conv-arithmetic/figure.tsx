"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { CellText } from "./cell-text";
import {
  type Arrangement,
  areZerosReadable,
  type FigureLayout,
  figureLayout,
  figureSides,
  linkPath,
} from "./figure-layout";
import type { FigureScene } from "./figure-scene";
import { type GridActions, GridControl } from "./grid-control";
import { InputGrid } from "./input-grid";
import { LoneKernel } from "./lone-kernel";
import { OutputGrid } from "./output-grid";

/** The drawing, in one of its two arrangements; the style sheet shows the one that suits the width. */
export function Figure(props: {
  readonly scene: FigureScene;
  readonly arrangement: Arrangement;
  readonly inputActions: GridActions;
  readonly outputActions: GridActions;
}) {
  const t = useTranslations("conv-arithmetic");
  const id = useId();
  const { scene, arrangement } = props;
  const { view, numbers, reading, window } = scene;
  const kernelSide = numbers && view.kind === "possible" ? view.geometry.kernel : 0;
  const layout = figureLayout(arrangement, figureSides(view, kernelSide));
  const patterns = { zero: `${id}zero`, hatch: `${id}hatch` };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a title would hang a tooltip over the grids, which have labels of their own
    <svg
      className="conv-arithmetic-svg"
      data-arrangement={arrangement}
      style={{ maxWidth: `${layout.width * 3}rem` }}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
    >
      <Patterns layout={layout} patterns={patterns} />
      <GridControl actions={props.inputActions} box={layout.input} label={t("inputKeys")} name="input">
        <InputGrid box={layout.input} patterns={patterns} scene={scene} />
      </GridControl>
      {reading && window && !scene.traced ? (
        <path className="conv-arithmetic-link" d={linkPath(layout, window, reading)} />
      ) : null}
      {layout.kernel ? <LoneKernel box={layout.kernel} scene={scene} /> : null}
      {layout.output ? (
        <GridControl actions={props.outputActions} box={layout.output} label={t("outputKeys")} name="output">
          <OutputGrid box={layout.output} scene={scene} />
        </GridControl>
      ) : null}
    </svg>
  );
}

/** A zero for each cell of padding, and the hatching of cells that nothing reads. */
function Patterns(props: {
  readonly layout: FigureLayout;
  readonly patterns: { readonly zero: string; readonly hatch: string };
}) {
  const { layout, patterns } = props;
  const { x, y } = layout.input;
  return (
    <defs>
      <pattern height={1} id={patterns.zero} patternUnits="userSpaceOnUse" width={1} x={x} y={y}>
        {areZerosReadable(layout) ? (
          <CellText className="conv-arithmetic-zero" x={0.5} y={0.5}>
            0
          </CellText>
        ) : null}
      </pattern>
      <pattern height={0.25} id={patterns.hatch} patternUnits="userSpaceOnUse" width={0.25}>
        <path
          className="conv-arithmetic-hatch"
          d="M-0.05 0.3L0.3 -0.05M-0.05 0.05L0.05 -0.05M0.2 0.3L0.3 0.2"
        />
      </pattern>
    </defs>
  );
}
