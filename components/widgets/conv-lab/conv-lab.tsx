"use client";

import { type CSSProperties, useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useMeasures } from "@/components/widget/use-measures";
import { useUndo } from "@/components/widget/use-undo";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { ChannelRow } from "./channel-row";
import { type ConvLabAction, convLabModel, type LabWork } from "./conv-lab.model";
import type { ConvLabProps } from "./conv-lab.props";
import { FilterBar } from "./filter-bar";
import { filterKernels } from "./lab-filters";
import { measuresOf } from "./lab-measures";
import { LabOutput } from "./lab-output";
import { labLayer, labView } from "./lab-view";
import { LayerControls } from "./layer-controls";
import { LayerFacts } from "./layer-facts";
import { MissingInput } from "./missing-input";
import { SourceControls } from "./source-controls";
import { SumLine } from "./sum-line";
import { useCellWalk } from "./use-cell-walk";
import { useLabInput } from "./use-lab-input";
import { useLabText } from "./use-lab-text";
import { useOwnPicture } from "./use-own-picture";

const restore = (work: LabWork): ConvLabAction => ({ type: "restore", work });

/** A convolution layer in full: every number from the input to the output, for the cell that one chooses. */
export function ConvLab({ id, props }: WidgetViewProps<ConvLabProps>) {
  const t = useTranslations("conv-lab");
  const handle = useWidget(convLabModel, id, props);
  const { state, dispatch } = handle;
  const [isEditing, setEditing] = useState(false);
  const isAlive = useIsAlive();
  const { own, imageInput } = useOwnPicture(dispatch);
  const picked = useLabInput(state, own);
  const text = useLabText(state.source);
  const { filter, row, column, ...settings } = state;
  const settingsKey = JSON.stringify(settings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layer follows from the settings, not from the cell looked at
  const layer = useMemo(() => labLayer(state, picked.input), [settingsKey, picked.input]);
  const view = labView(layer, { filter, row, column }, state.activation);
  useMeasures(id, state, picked.isLoading ? null : measuresOf(view));
  const { filters, edits, seed } = state;
  const undo = useUndo<LabWork, ConvLabAction>({ filters, edits, seed }, dispatch, restore);
  const { change } = undo;
  const onEdit = useCallback((edit: ConvLabAction, mark: string) => change(edit, mark), [change]);
  const walk = useCellWalk(view, dispatch);
  const shown = view.kind === "possible" ? view.cell.filter : Math.min(filter, filters.length - 1);
  const kernels = useMemo(
    () => filterKernels({ filters, kernel: state.kernel, seed }, shown),
    [filters, state.kernel, seed, shown],
  );
  const reset = () => {
    walk.playback.stop();
    handle.reset();
  };
  return (
    <WidgetFrame
      handle={{ ...handle, reset }}
      id={id}
      name="conv-lab"
      problem={picked.isMissing ? <MissingInput retry={picked.retry} /> : null}
      status={picked.isLoading ? "loading" : isAlive ? "done" : "idle"}
      title={t("title")}
    >
      <div
        className="conv-lab"
        {...imageInput.zone}
        data-channels={view.input.channels}
        data-dragging={imageInput.isDragging || undefined}
        data-kernel={state.kernel}
        style={{ "--rows": state.kernel } as CSSProperties}
      >
        <div className="conv-lab-stage">
          <FilterBar dispatch={dispatch} filter={shown} state={state} text={text} undo={undo} />
          <ol className="conv-lab-rows">
            {Array.from({ length: view.input.channels }, (_, channel) => (
              <ChannelRow
                channel={channel}
                filter={shown}
                isEditingInput={isEditing && state.source === "numbers"}
                // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place
                key={channel}
                kernel={kernels[channel] ?? []}
                onEdit={onEdit}
                text={text}
                view={view}
              />
            ))}
          </ol>
          {view.kind === "possible" ? (
            <SumLine
              activation={state.activation}
              cell={view.cell}
              isPlaying={walk.playback.isPlaying}
              text={text}
            />
          ) : null}
        </div>
        <div className="conv-lab-result">
          <LabOutput text={text} view={view} walk={walk} />
          {view.kind === "possible" ? <LayerFacts state={state} view={view} /> : null}
        </div>
        <div className="conv-lab-side">
          <SourceControls
            dispatch={dispatch}
            hasOwn={own !== null}
            imageInput={imageInput}
            input={view.input}
            isEditing={isEditing}
            onEditing={setEditing}
            state={state}
          />
          <LayerControls dispatch={dispatch} state={state} view={view} />
        </div>
      </div>
    </WidgetFrame>
  );
}
