"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ToolButton } from "@/components/network-editor/tool-button";
import type { Undo } from "@/components/widget/use-undo";
import { type ChainLayer, LAYER_FORMS } from "@/lib/nn/code/layer-form";
import type { DigitTrainerAction, DigitTrainerState } from "./digit-trainer.model";
import type { BodyEdit } from "./edit-body";
import { PRESETS, presetBody, presetOf } from "./network-presets";
import { BODY_KINDS, type BodyKind, MAX_BODY } from "./own-network";

interface ToolsProps {
  readonly state: DigitTrainerState;
  readonly layers: readonly ChainLayer[];
  readonly selected: number;
  readonly edit: (edit: BodyEdit) => void;
  readonly undo: Undo<DigitTrainerAction>;
}

/** Which network to start from, and what can be done to the chain of layers. */
export function NetworkTools(props: ToolsProps) {
  const t = useTranslations("digit-trainer.network");
  const id = useId();
  const { layers, selected, edit, undo } = props;
  const [kind, setKind] = useState<BodyKind>("conv2d");
  const isFull = layers.length >= MAX_BODY;
  const last = layers.length - 1;
  return (
    <div className="digit-trainer-tools">
      <PresetChoice {...props} />
      <label className="sr-only" htmlFor={`${id}-kind`}>
        {t("kind")}
      </label>
      <select
        className="select"
        id={`${id}-kind`}
        onChange={({ currentTarget: { value } }) =>
          setKind(BODY_KINDS.find((known) => known === value) ?? "conv2d")
        }
        value={kind}
      >
        {BODY_KINDS.map((known) => (
          <option key={known} value={known}>
            {LAYER_FORMS[known].keras[0]}
          </option>
        ))}
      </select>
      <ToolButton isOn={!isFull} label={t("add")} onPress={() => edit({ type: "add", kind })} />
      <ToolButton
        isOn={selected > 0}
        label={t("up")}
        onPress={() => edit({ type: "move", by: -1 })}
        sign="↑"
      />
      <ToolButton
        isOn={selected < last}
        label={t("down")}
        onPress={() => edit({ type: "move", by: 1 })}
        sign="↓"
      />
      <ToolButton isOn={layers.length > 0} label={t("remove")} onPress={() => edit({ type: "remove" })} />
      <ToolButton isOn={undo.undo !== null} label={t("undo")} onPress={() => undo.undo?.()} sign="↶" />
      <ToolButton isOn={undo.redo !== null} label={t("redo")} onPress={() => undo.redo?.()} sign="↷" />
      {isFull ? <p className="digit-trainer-hint">{t("full", { most: MAX_BODY })}</p> : null}
    </div>
  );
}

function PresetChoice({ state, layers, undo }: ToolsProps) {
  const t = useTranslations("digit-trainer.network");
  const id = useId();
  const isCourse = !(state.layers || state.draft);
  const preset = isCourse ? "course" : (presetOf(layers) ?? "own");
  return (
    <span className="digit-trainer-preset">
      <label htmlFor={id}>{t("start")}</label>
      <select
        className="select"
        id={id}
        onChange={({ currentTarget: { value } }) => {
          const chosen = PRESETS.find((known) => known === value);
          if (chosen === "course") undo.change({ type: "course-network" });
          else if (chosen) undo.change({ type: "edit-network", layers: presetBody(chosen, state.filters) });
        }}
        value={preset}
      >
        {PRESETS.map((known) => (
          <option key={known} value={known}>
            {t(`presets.${known}`)}
          </option>
        ))}
        {preset === "own" ? <option value="own">{t("presets.own")}</option> : null}
      </select>
    </span>
  );
}
