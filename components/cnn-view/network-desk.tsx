"use client";

import { type ReactNode, useCallback, useMemo, useRef } from "react";
import type { ActivationRun, RunSnapshot } from "@/components/compute/activation-run";
import { useClassNames } from "@/components/image-sets/use-class-names";
import type { Activations } from "./activations";
import { colourLimits } from "./colour-limit";
import type { ExplorableNetwork } from "./explorable-network";
import { ActivationsContext, ExplorerContext } from "./explorer-context";
import { FocusView } from "./focus-view";
import type { GazeAction, GazeState } from "./gaze.model";
import { MorphStage } from "./morph-stage";
import { Overview } from "./overview";
import { ScaleBar } from "./scale-bar";
import { useFollowFocus } from "./use-follow-focus";
import { viewPlace } from "./view-place";

/** A network at work on one image, on three levels. @param children - what the image is chosen from */
export function NetworkDesk(props: {
  readonly network: ExplorableNetwork;
  readonly run: ActivationRun<Activations>;
  readonly shown: RunSnapshot<Activations>;
  readonly gaze: GazeState;
  readonly dispatch: (action: GazeAction) => void;
  readonly children: ReactNode;
}) {
  const { network, run, gaze, dispatch, children } = props;
  const { maps, weights: reported } = props.shown;
  const weights = network.weights ?? reported;
  const classes = useClassNames(network.set);
  const limits = useMemo(() => colourLimits(network.chain, maps, gaze.scale), [network, maps, gaze.scale]);
  const { level, layer, channel, row, column, part } = gaze;
  const place = useMemo(
    () => viewPlace(network.chain, { level, layer, channel, row, column, part }),
    [network, level, layer, channel, row, column, part],
  );
  const root = useRef<HTMLDivElement>(null);
  const follow = useFollowFocus(root, place);
  const go = useCallback(
    (action: GazeAction) => {
      follow();
      dispatch(action);
    },
    [follow, dispatch],
  );
  const view = useMemo(
    () => ({ ...place, network, classes, weights, limits, go }),
    [place, network, classes, weights, limits, go],
  );
  const isOpen = place.level !== "network" && place.layer !== null && maps !== null;
  return (
    <ExplorerContext value={view}>
      <ActivationsContext value={maps}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape goes one level up from anything inside */}
        <div
          className="cnn-explorer"
          data-level={isOpen ? place.level : "network"}
          data-set={network.set}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || !isOpen) return;
            go({ type: "up" });
            event.preventDefault();
          }}
          ref={root}
        >
          {children}
          <MorphStage view={isOpen ? `${place.level} ${place.layer?.name}` : "network"}>
            {isOpen && place.layer ? (
              <FocusView activations={maps} layer={place.layer} />
            ) : (
              <Overview run={run} scale={gaze.scale} />
            )}
          </MorphStage>
          <ScaleBar run={run} scale={gaze.scale} />
        </div>
      </ActivationsContext>
    </ExplorerContext>
  );
}
