"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { WholeField } from "@/components/network-editor/whole-field";
import type { LedgerView } from "./ledger-view";
import {
  MAX_BATCH,
  MAX_SIDE,
  type NetworkLedgerAction,
  type NetworkLedgerState,
} from "./network-ledger.model";
import { PRESET_IDS } from "./presets";

/** The names of the axes, by how many there are. */
const AXES = {
  1: ["values"],
  2: ["steps", "channels"],
  3: ["height", "width", "channels"],
} as const;

/** Which network, what goes in, how many examples at once. */
export function NetworkBar(props: {
  readonly state: NetworkLedgerState;
  readonly view: LedgerView;
  readonly onChange: (action: NetworkLedgerAction, mark?: string) => void;
  readonly dispatch: (action: NetworkLedgerAction) => void;
}) {
  const t = useTranslations("network-ledger");
  const id = useId();
  const { state, view, onChange, dispatch } = props;
  const presets = state.preset === "own" ? (["own", ...PRESET_IDS] as const) : PRESET_IDS;
  const axes: readonly (typeof AXES)[1 | 2 | 3][number][] =
    AXES[view.inputShape.length === 1 ? 1 : view.inputShape.length === 2 ? 2 : 3];
  return (
    <div className="network-ledger-bar">
      <span className="network-ledger-choice">
        <label className="control-label" htmlFor={`${id}-preset`}>
          {t("preset.label")}
        </label>
        <select
          className="select"
          id={`${id}-preset`}
          onChange={({ currentTarget: { value } }) => {
            const preset = PRESET_IDS.find((known) => known === value);
            if (preset) onChange({ type: "choose-preset", preset });
          }}
          value={state.preset}
        >
          {presets.map((preset) => (
            <option key={preset} value={preset}>
              {t(`preset.${preset}`)}
            </option>
          ))}
        </select>
      </span>
      <fieldset className="network-ledger-input">
        <legend className="control-label">{t("input")}</legend>
        {axes.map((axis, index) => (
          <WholeField
            key={axis}
            label={t(`axis.${axis}`)}
            onChange={(value) => onChange({ type: "set-input", axis: index, value }, `input ${axis}`)}
            range={{ least: 1, most: MAX_SIDE }}
            value={view.inputShape[index] ?? 1}
          />
        ))}
      </fieldset>
      <WholeField
        label={t("batch")}
        onChange={(batch) => dispatch({ type: "set-batch", batch })}
        range={{ least: 1, most: MAX_BATCH }}
        value={state.batch}
      />
    </div>
  );
}
