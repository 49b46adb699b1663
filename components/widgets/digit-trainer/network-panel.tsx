"use client";

import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Signature } from "@/components/network-editor/signature";
import { undoKey } from "@/components/network-editor/undo-key";
import { useLedgerText } from "@/components/network-editor/use-ledger-text";
import { useRowKeys } from "@/components/network-editor/use-row-keys";
import { useUndo } from "@/components/widget/use-undo";
import { type DigitTrainerAction, type EditedNetwork, editedBody } from "./digit-trainer.model";
import { type BodyEdit, editedLayers } from "./edit-body";
import { NetworkTable } from "./network-table";
import { NetworkTools } from "./network-tools";
import { ACTIVATIONS, type BodyView, bodyView, FIXED_OPTIONS } from "./own-network";
import { useBodyReason } from "./use-body-reason";
import type { Trainer } from "./use-trainer";

const restore = (part: EditedNetwork): DigitTrainerAction => ({ type: "restore-network", part });

/** The network, layer by layer: what it is made of can be changed, and what each change costs is seen at once. */
export function NetworkPanel({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.network");
  const { state, dispatch } = trainer.handle;
  const undo = useUndo<EditedNetwork, DigitTrainerAction>(
    { layers: state.layers, draft: state.draft },
    dispatch,
    restore,
  );
  const layers = editedBody(state);
  const view = bodyView(layers);
  const [open, setOpen] = useState(0);
  const selected = Math.min(open, Math.max(0, layers.length - 1));
  const edit = (change: BodyEdit, at = selected) => {
    const next = editedLayers({ layers, selected: at }, change);
    if (next.layers === layers) return;
    setOpen(next.selected);
    const mark = change.type === "set-option" ? `${at} ${change.option}` : null;
    undo.change({ type: "edit-network", layers: next.layers }, mark);
  };
  const keys = useRowKeys({
    selected,
    onSelect: (index) => setOpen(Math.min(index, Math.max(0, layers.length - 1))),
    onChange: edit,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const key = undoKey(event);
    const isTyping = event.target instanceof Element && event.target.matches("input, textarea");
    if (!key || isTyping) return;
    event.preventDefault();
    undo[key]?.();
  };
  const row = view.rows[selected];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to Ctrl + Z from the controls inside
    <div className="digit-trainer-network network-editor" onKeyDown={onKeyDown}>
      <NetworkTools edit={edit} layers={layers} selected={selected} state={state} undo={undo} />
      <NetworkTable keys={keys} onSelect={setOpen} selected={selected} view={view} />
      {row && layers.length > 0 ? (
        <Signature
          activations={ACTIVATIONS}
          dialect="keras"
          onOption={(option, value) => edit({ type: "set-option", option, value })}
          row={row}
          without={FIXED_OPTIONS}
        />
      ) : null}
      <StopNotice view={view} />
      <p className="digit-trainer-hint">{t("keys")}</p>
    </div>
  );
}

/** Which layer can't be, and why; and that the last network that could is still the one to be trained. */
function StopNotice({ view }: { readonly view: BodyView }) {
  const t = useTranslations("digit-trainer.network");
  const reason = useBodyReason();
  const { stop } = view;
  return (
    <div className="digit-trainer-stop" role="alert">
      {stop ? (
        <p className="notice notice-problem">
          {t("stopped", { name: stop.name, reason: reason(stop.reason) })} {t("stoppedHint")}
        </p>
      ) : null}
    </div>
  );
}

/** What the network is, in one line. */
export function NetworkSummary({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.network");
  const text = useLedgerText();
  const { state } = trainer.handle;
  const view = bodyView(editedBody(state));
  if (state.draft) return <span data-impossible="true">{t("summaryStopped")}</span>;
  return <span>{t("summary", { layers: view.rows.length, params: text.whole(view.params) })}</span>;
}
