"use client";

import { useCallback, useLayoutEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { explorableNetwork } from "@/components/cnn-view/explorable-network";
import { NetworkDesk } from "@/components/cnn-view/network-desk";
import { useNetworkRun } from "@/components/cnn-view/use-network-run";
import { RunProblem } from "@/components/compute/run-problem";
import { useRunSnapshot } from "@/components/compute/use-activation-run";
import { createInputClock } from "@/components/digit-input/input-clock";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { ClassNamesContext } from "@/components/image-sets/class-names-context";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { cnnExplorerModel } from "./cnn-explorer.model";
import type { CnnExplorerProps } from "./cnn-explorer.props";
import { NetworkChoice, OwnNetworkNews } from "./network-choice";
import { SourcePanel } from "./source-panel";
import { useDigitImage } from "./use-digit-image";
import { namesOf, useOwnNetwork } from "./use-own-network";

/** A trained network from its input to its scores, on three levels: all maps, one map with what it is made of, one cell. */
export function CnnExplorer({ id, props }: WidgetViewProps<CnnExplorerProps>) {
  const t = useTranslations("cnn-explorer");
  const handle = useWidget(cnnExplorerModel, id, props);
  const { state, dispatch } = handle;
  const own = useOwnNetwork();
  const chosen = state.network === "mine" ? own.network : explorableNetwork(state.network);
  // Where there is none of one's own yet, another one waits behind the message that says so.
  const network = chosen ?? explorableNetwork("digits");
  const run = useNetworkRun(network, id);
  const [clock] = useState(() => createInputClock(() => performance.now()));
  const source = useDigitImage(state, dispatch, network.set);
  const { image, isWaiting } = source;
  useLayoutEffect(() => {
    if (image) run.show(image, clock.take());
    else run.clear(isWaiting);
  }, [run, clock, image, isWaiting]);
  const shown = useRunSnapshot(run);
  const { failure } = shown;
  const retry = useCallback(() => run.retry(), [run]);
  return (
    <WidgetFrame
      backend={shown.backend}
      handle={handle}
      id={id}
      name={cnnExplorerModel.name}
      problem={
        failure ? (
          <RunProblem onRetry={retry} reason={failure} />
        ) : source.samples.hasFailed ? (
          <SamplesProblem onRetry={source.samples.retry} />
        ) : undefined
      }
      status={
        !chosen ? "idle" : source.samples.hasFailed && state.source === "sample" ? "failed" : shown.status
      }
      title={t("title")}
      tools={<NetworkChoice chosen={state.network} dispatch={dispatch} />}
    >
      <OwnNetworkNews chosen={state.network} own={own} />
      {chosen ? (
        <ClassNamesContext value={namesOf(state.network, own)}>
          <NetworkDesk dispatch={dispatch} gaze={state} network={network} run={run} shown={shown}>
            {/* The images to choose from are those of the set, whatever the network learnt. */}
            <ClassNamesContext value={null}>
              <SourcePanel
                clock={clock}
                dispatch={dispatch}
                id={id}
                set={network.set}
                source={source}
                state={state}
              />
            </ClassNamesContext>
          </NetworkDesk>
        </ClassNamesContext>
      ) : null}
    </WidgetFrame>
  );
}
