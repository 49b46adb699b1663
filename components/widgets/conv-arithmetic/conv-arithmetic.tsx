"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useMeasures } from "@/components/widget/use-measures";
import { usePlayback } from "@/components/widget/use-playback";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { Controls } from "./controls";
import { convArithmeticModel } from "./conv-arithmetic.model";
import type { ConvArithmeticProps } from "./conv-arithmetic.props";
import { Figure } from "./figure";
import { figureScene, type PointedCell } from "./figure-scene";
import { Formula } from "./formula";
import { formulaValues } from "./formula-values";
import { gridActions } from "./grid-actions";
import { Legend } from "./legend";
import { ReadingTable } from "./reading-table";
import { Readout } from "./readout";
import { Transport } from "./transport";

/** Which input cells make which output cell of a convolution, cell by cell, with the size of the output worked out. */
export function ConvArithmetic({ id, props }: WidgetViewProps<ConvArithmeticProps>) {
  const t = useTranslations("conv-arithmetic");
  const handle = useWidget(convArithmeticModel, id, props);
  const { state, dispatch } = handle;
  const [pointed, setPointed] = useState<PointedCell | null>(null);
  const isAlive = useIsAlive();
  const scene = figureScene(state, pointed);
  const { view } = scene;
  useMeasures(id, state, view.kind === "possible" ? { "output-side": view.geometry.output } : null);
  const playback = usePlayback({
    canAdvance: view.kind === "possible" && view.step < view.cells - 1,
    advance: useCallback(() => dispatch({ type: "next" }), [dispatch]),
    restart: () => dispatch({ type: "first" }),
  });
  const walk = (type: "first" | "previous" | "next" | "last") => {
    playback.stop();
    setPointed(null);
    dispatch({ type });
  };
  const reset = () => {
    playback.stop();
    setPointed(null);
    handle.reset();
  };
  const actions = gridActions({ dispatch, pointed, setPointed, playback, view });
  return (
    <WidgetFrame
      handle={{ ...handle, reset }}
      id={id}
      name="conv-arithmetic"
      status={isAlive ? "done" : "idle"}
      title={t("title")}
    >
      <div className="conv-arithmetic">
        <div className="conv-arithmetic-figure">
          <Figure
            arrangement="row"
            inputActions={actions.input}
            outputActions={actions.output}
            scene={scene}
          />
          <Figure
            arrangement="column"
            inputActions={actions.input}
            outputActions={actions.output}
            scene={scene}
          />
        </div>
        <Legend view={view} />
        <Transport onWalk={walk} playback={playback} view={view} />
        <div className="conv-arithmetic-side">
          <Controls dispatch={dispatch} state={state} view={view} />
          {state.showFormula ? <Formula values={formulaValues(state, view)} /> : null}
        </div>
        <Readout isPlaying={playback.isPlaying} scene={scene} state={state} />
        {view.kind === "possible" ? (
          <>
            <p className="sr-only" role="status">
              {t("summary", { input: state.input, kernel: state.kernel, output: view.geometry.output })}
            </p>
            <ReadingTable view={view} />
          </>
        ) : null}
      </div>
    </WidgetFrame>
  );
}
