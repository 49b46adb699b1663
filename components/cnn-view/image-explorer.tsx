"use client";

import { useEffect, useId, useMemo, useReducer } from "react";
import { useTranslations } from "use-intl/react";
import type { KeyedNetwork } from "@/components/compute/model-source";
import { RunProblem } from "@/components/compute/run-problem";
import { useRunSnapshot } from "@/components/compute/use-activation-run";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { ModelId } from "@/lib/tf/protocol";
import { type ExplorableNetwork, explorableGiven, explorableNetwork } from "./explorable-network";
import { changedGaze, FIRST_GAZE, type GazeAction, type GazeState } from "./gaze.model";
import { NetworkDesk } from "./network-desk";
import { useNetworkRun } from "./use-network-run";

interface ImageExplorerProps {
  readonly model: ModelId | KeyedNetwork;
  readonly set: ImageSetId;
  /** `[28, 28]`. */
  readonly image: Float32Array;
}

/** A network at work on one image, wherever another demo wants to show it. */
export function ImageExplorer(props: ImageExplorerProps) {
  const { model, set } = props;
  const t = useTranslations("cnn-explorer.network");
  const network = useMemo(() => openedNetwork(model, set), [model, set]);
  return network ? (
    <Desk image={props.image} network={network} />
  ) : (
    <p className="notice">{t("unreadable")}</p>
  );
}

function openedNetwork(model: ImageExplorerProps["model"], set: ImageSetId): ExplorableNetwork | null {
  if (typeof model === "string") return explorableNetwork(model);
  const network = explorableGiven(model, set);
  const { height, width, channels } = network.chain[0]?.shape ?? { height: 0, width: 0, channels: 0 };
  return height === 28 && width === 28 && channels === 1 ? network : null;
}

function Desk({ network, image }: { readonly network: ExplorableNetwork; readonly image: Float32Array }) {
  const id = useId();
  const [gaze, dispatch] = useReducer(changedGaze<GazeState>, FIRST_GAZE) as [
    GazeState,
    (action: GazeAction) => void,
  ];
  const run = useNetworkRun(network, id);
  useEffect(() => run.show(image, performance.now()), [run, image]);
  const shown = useRunSnapshot(run);
  return (
    <div className="cnn-inset" data-status={shown.status}>
      {shown.failure ? (
        <div className="notice notice-problem" role="alert">
          <RunProblem onRetry={() => run.retry()} reason={shown.failure} />
        </div>
      ) : null}
      <NetworkDesk dispatch={dispatch} gaze={gaze} network={network} run={run} shown={shown}>
        {null}
      </NetworkDesk>
    </div>
  );
}
