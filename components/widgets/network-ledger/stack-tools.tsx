"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ToolButton } from "@/components/network-editor/tool-button";
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
        <ToolButton isOn label={t("add")} onPress={() => undo.change({ type: "add", kind })} />
      </span>
      <ToolButton isOn label={t("duplicate")} onPress={() => undo.change({ type: "duplicate" })} />
      <ToolButton
        isOn={index > 0}
        label={t("up")}
        sign="↑"
        onPress={() => undo.change({ type: "move", by: -1 })}
      />
      <ToolButton
        isOn={index < last}
        label={t("down")}
        sign="↓"
        onPress={() => undo.change({ type: "move", by: 1 })}
      />
      <ToolButton isOn={last > 0} label={t("remove")} onPress={() => undo.change({ type: "remove" })} />
      <ToolButton isOn={undo.undo !== null} label={t("undo")} sign="↶" onPress={() => undo.undo?.()} />
      <ToolButton isOn={undo.redo !== null} label={t("redo")} sign="↷" onPress={() => undo.redo?.()} />
    </div>
  );
}
