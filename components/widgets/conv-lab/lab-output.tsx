"use client";

import { useTranslations } from "use-intl/react";
import { Transport } from "@/components/widget/transport";
import type { LabView } from "./lab-view";
import { OutputMaps } from "./output-maps";
import type { CellWalk } from "./use-cell-walk";
import type { LabText } from "./use-lab-text";

/** The output maps, and the way through their cells; or that there are none. */
export function LabOutput(props: {
  readonly view: LabView;
  readonly walk: CellWalk;
  readonly text: LabText;
}) {
  const t = useTranslations("conv-lab");
  const { view, walk, text } = props;
  const isPossible = view.kind === "possible";
  return (
    <div className="conv-lab-output">
      {isPossible ? (
        <OutputMaps
          isPlaying={walk.playback.isPlaying}
          onEnd={walk.walk}
          onGo={walk.go}
          onToggle={walk.playback.toggle}
          text={text}
          view={view}
        />
      ) : (
        <p className="conv-lab-nothing">{t("noOutput")}</p>
      )}
      <Transport
        label={(part) => t(`walk.${part}`)}
        onWalk={walk.walk}
        playback={walk.playback}
        progress={isPossible ? t("walk.progress", { step: view.step + 1, cells: view.cells }) : null}
        speedLabel={(speed) => t(`walk.speeds.${speed}`)}
        step={isPossible ? view.step : 0}
        steps={isPossible ? view.cells : null}
      />
    </div>
  );
}
