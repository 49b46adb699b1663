"use client";

import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl/react";
import { Signature } from "@/components/network-editor/signature";
import { undoKey } from "@/components/network-editor/undo-key";
import { useRowKeys } from "@/components/network-editor/use-row-keys";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useUndo } from "@/components/widget/use-undo";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { BlockDrawing } from "./block-drawing";
import { CodePanel } from "./code-panel";
import { LayerNumbers } from "./layer-numbers";
import { LedgerSummary, StopNotice } from "./ledger-notices";
import { LedgerTable } from "./ledger-table";
import { ledgerView } from "./ledger-view";
import { NetworkBar } from "./network-bar";
import { type EditedPart, type NetworkLedgerAction, networkLedgerModel } from "./network-ledger.model";
import type { NetworkLedgerProps } from "./network-ledger.props";
import { StackTools } from "./stack-tools";

const restore = (part: EditedPart): NetworkLedgerAction => ({ type: "restore", part });

/** A layer's signature with every argument a control, and the ledger of the network it stands in. */
export function NetworkLedger({ id, props }: WidgetViewProps<NetworkLedgerProps>) {
  const t = useTranslations("network-ledger");
  const handle = useWidget(networkLedgerModel, id, props);
  const { state, dispatch } = handle;
  const { preset, inputShape, layers, selected } = state;
  const undo = useUndo({ preset, inputShape, layers, selected }, dispatch, restore);
  const isAlive = useIsAlive();
  const view = ledgerView(state);
  const onSelect = (index: number) => dispatch({ type: "select", index });
  const keys = useRowKeys({
    selected: view.selected.index,
    onSelect,
    onChange: (command) => undo.change(command),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const key = undoKey(event);
    if (!key || isTyping(event.target)) return;
    event.preventDefault();
    undo[key]?.();
  };
  return (
    <WidgetFrame
      handle={handle}
      id={id}
      name="network-ledger"
      status={isAlive ? "done" : "idle"}
      title={t("title")}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to Ctrl + Z from the controls inside */}
      <div className="network-ledger" onKeyDown={onKeyDown}>
        <NetworkBar dispatch={dispatch} onChange={undo.change} state={state} view={view} />
        <div className="network-ledger-layer">
          <Signature
            dialect={state.dialect}
            onOption={(option, value) =>
              undo.change({ type: "set-option", option, value }, `${view.selected.index} ${option}`)
            }
            row={view.selected}
          />
          <StopNotice view={view} />
          <div className="network-ledger-result">
            <BlockDrawing view={view} />
            <LayerNumbers batch={state.batch} row={view.selected} />
          </div>
        </div>
        <div className="network-ledger-stack">
          <StackTools undo={undo} view={view} />
          <LedgerTable batch={state.batch} keys={keys} onSelect={onSelect} view={view} />
          <LedgerSummary view={view} />
        </div>
        <CodePanel dispatch={dispatch} onChange={undo.change} state={state} view={view} />
      </div>
    </WidgetFrame>
  );
}

/** In a field, Ctrl + Z is the field's own. */
function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.matches("input, textarea");
}
