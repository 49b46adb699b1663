"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Undo } from "@/components/widget/use-undo";
import { type ChainKind, LAYER_FORMS } from "@/lib/nn/code/layer-form";
import type { LedgerView } from "./ledger-view";
import type { NetworkLedgerAction } from "./network-ledger.model";

const KINDS = Object.keys(LAYER_FORMS) as readonly ChainKind[]; // the keys of a constant record

/** What can be done to the chain of layers: add one, and change the selected one's place. */
export function StackTools(props: { readonly view: LedgerView; readonly undo: Undo<NetworkLedgerAction> }) {
  const t = useTranslations("network-ledger");
  const id = useId();
  const { view, undo } = props;
  const [kind, setKind] = useState<ChainKind>("conv2d");
  const { index } = view.selected;
  const last = view.rows.length - 1;
  return (
    <div className="network-ledger-tools">
      <span className="network-ledger-choice">
        <label className="sr-only" htmlFor={`${id}-kind`}>
          {t("kind")}
        </label>
        <select
          className="select"
          id={`${id}-kind`}
          onChange={({ currentTarget: { value } }) =>
            setKind(KINDS.find((known) => known === value) ?? "conv2d")
          }
          value={kind}
        >
          {KINDS.map((known) => (
            <option key={known} value={known}>
              {LAYER_FORMS[known].keras[0]}
            </option>
          ))}
        </select>
        <Tool isOn label={t("add")} onPress={() => undo.change({ type: "add", kind })} />
      </span>
      <Tool isOn label={t("duplicate")} onPress={() => undo.change({ type: "duplicate" })} />
      <Tool isOn={index > 0} label={t("up")} sign="↑" onPress={() => undo.change({ type: "move", by: -1 })} />
      <Tool
        isOn={index < last}
        label={t("down")}
        sign="↓"
        onPress={() => undo.change({ type: "move", by: 1 })}
      />
      <Tool isOn={last > 0} label={t("remove")} onPress={() => undo.change({ type: "remove" })} />
      <Tool isOn={undo.undo !== null} label={t("undo")} sign="↶" onPress={() => undo.undo?.()} />
      <Tool isOn={undo.redo !== null} label={t("redo")} sign="↷" onPress={() => undo.redo?.()} />
    </div>
  );
}

/** A button that is off keeps the focus, so that walking a layer to the end by keyboard loses nothing. */
function Tool(props: {
  readonly label: string;
  /** Drawn in place of the label, which is then what a screen reader says. */
  readonly sign?: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      aria-disabled={!props.isOn}
      aria-label={props.label}
      className="button"
      onClick={props.isOn ? props.onPress : undefined}
      title={props.sign ? props.label : undefined}
      type="button"
    >
      {props.sign ?? props.label}
    </button>
  );
}
