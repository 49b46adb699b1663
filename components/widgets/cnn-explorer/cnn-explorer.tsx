"use client";

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { useActivationRun, useRunSnapshot } from "@/components/compute/use-activation-run";
import { createInputClock } from "@/components/digit-input/input-clock";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { type Activations, readActivations } from "./activations";
import { type CnnExplorerAction, cnnExplorerModel } from "./cnn-explorer.model";
import type { CnnExplorerProps } from "./cnn-explorer.props";
import { colourLimits } from "./colour-limit";
import { explorableNetwork } from "./explorable-network";
import { ActivationsContext, ExplorerContext } from "./explorer-context";
import { FocusView } from "./focus-view";
import { MorphStage } from "./morph-stage";
import { Overview } from "./overview";
import { ScaleBar } from "./scale-bar";
import { SourcePanel } from "./source-panel";
import { useDigitImage } from "./use-digit-image";
import { useFollowFocus } from "./use-follow-focus";
import { viewPlace } from "./view-place";

/** A trained network from its input to its scores, on three levels: all maps, one map with what it is made of, one cell. */
export function CnnExplorer({ id, props }: WidgetViewProps<CnnExplorerProps>) {
  const t = useTranslations("cnn-explorer");
  const handle = useWidget(cnnExplorerModel, id, props);
  const { state, dispatch } = handle;
  const network = explorableNetwork(props.network);
  const run = useActivationRun<Activations>("cnn-explorer:maps", {
    model: network.model,
    key: id,
    read: (image, reported) => readActivations(network.chain, image, reported),
  });
  const [clock] = useState(() => createInputClock(() => performance.now()));
  const source = useDigitImage(state, dispatch);
  const { image, isWaiting } = source;
  useLayoutEffect(() => {
    if (image) run.show(image, clock.take());
    else run.clear(isWaiting);
  }, [run, clock, image, isWaiting]);

  const { status, failure, backend, maps, weights } = useRunSnapshot(run);
  const limits = useMemo(() => colourLimits(network.chain, maps, state.scale), [network, maps, state.scale]);
  const { level, layer, channel, row, column, part } = state;
  const place = useMemo(
    () => viewPlace(network.chain, { level, layer, channel, row, column, part }),
    [network, level, layer, channel, row, column, part],
  );
  const root = useRef<HTMLDivElement>(null);
  const follow = useFollowFocus(root, place);
  const go = useCallback(
    (action: CnnExplorerAction) => {
      follow();
      dispatch(action);
    },
    [follow, dispatch],
  );
  const view = useMemo(
    () => ({ ...place, network, weights, limits, go }),
    [place, network, weights, limits, go],
  );
  const isOpen = place.level !== "network" && place.layer !== null && maps !== null;
  return (
    <WidgetFrame
      backend={backend}
      handle={handle}
      id={id}
      name={cnnExplorerModel.name}
      problem={
        failure ? (
          <RunProblem onRetry={() => run.retry()} reason={failure} />
        ) : source.samples.hasFailed ? (
          <SamplesProblem onRetry={source.samples.retry} />
        ) : undefined
      }
      status={source.samples.hasFailed && state.source === "sample" ? "failed" : status}
      title={t("title")}
    >
      <ExplorerContext value={view}>
        <ActivationsContext value={maps}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape goes one level up from anything inside */}
          <div
            className="cnn-explorer"
            data-level={isOpen ? place.level : "network"}
            onKeyDown={(event) => {
              if (event.key !== "Escape" || !isOpen) return;
              go({ type: "up" });
              event.preventDefault();
            }}
            ref={root}
          >
            <SourcePanel clock={clock} dispatch={dispatch} id={id} source={source} state={state} />
            <MorphStage view={isOpen ? `${place.level} ${place.layer?.name}` : "network"}>
              {isOpen && place.layer ? (
                <FocusView activations={maps} layer={place.layer} />
              ) : (
                <Overview run={run} scale={state.scale} />
              )}
            </MorphStage>
            <ScaleBar run={run} scale={state.scale} />
          </div>
        </ActivationsContext>
      </ExplorerContext>
    </WidgetFrame>
  );
}
