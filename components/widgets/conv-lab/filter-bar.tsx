"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { parseKernelNumber } from "@/components/kernel-editor/kernel-number";
import type { Undo } from "@/components/widget/use-undo";
import type { ConvLabAction, ConvLabState } from "./conv-lab.model";
import { FILLS, RANGES } from "./lab-ranges";
import type { LabText } from "./use-lab-text";

/** Which filter is shown, where its weights come from, its bias; more filters, fewer, undo and redo. */
export function FilterBar(props: {
  readonly state: ConvLabState;
  /** The filter shown. */
  readonly filter: number;
  readonly undo: Undo<ConvLabAction>;
  readonly dispatch: (action: ConvLabAction) => void;
  readonly text: LabText;
}) {
  const t = useTranslations("conv-lab");
  const id = useId();
  const { state, filter, undo, dispatch, text } = props;
  const shown = state.filters[filter] ?? state.filters[0]!; // a layer has a filter
  const fills = shown.fill === "custom" ? ([...FILLS, "custom"] as const) : FILLS;
  return (
    <div className="conv-lab-bar">
      {/* biome-ignore lint/a11y/useSemanticElements: neither a form's fieldset nor a landmark */}
      <div aria-label={t("filters")} className="conv-lab-tabs" role="group">
        {state.filters.map((_, index) => (
          <button
            aria-pressed={index === filter}
            className="button"
            // biome-ignore lint/suspicious/noArrayIndexKey: a filter is its place
            key={index}
            title={t("mapOf", { filter: index + 1 })}
            onClick={() => dispatch({ type: "go", filter: index, row: state.row, column: state.column })}
            type="button"
          >
            F{index + 1}
          </button>
        ))}
        <ToolButton
          long={t("addFilter")}
          onPress={
            state.filters.length < RANGES.filters.max ? () => undo.change({ type: "add-filter" }) : null
          }
          short="+"
        />
        <ToolButton
          long={t("removeFilter", { filter: filter + 1 })}
          onPress={state.filters.length > 1 ? () => undo.change({ type: "remove-filter", filter }) : null}
          short="−"
        />
      </div>
      <label className="conv-lab-field" htmlFor={`${id}-fill`}>
        <span className="sr-only">{t("weightsOf")}</span>
        <select
          className="select"
          id={`${id}-fill`}
          onChange={({ currentTarget: { value } }) => {
            const fill = FILLS.find((known) => known === value);
            if (fill) undo.change({ type: "fill", filter, fill });
          }}
          value={shown.fill}
        >
          {fills.map((fill) => (
            <option key={fill} value={fill}>
              {t(`fill.${fill}`)}
            </option>
          ))}
        </select>
      </label>
      <BiasField
        bias={shown.bias}
        key={filter}
        onBias={(bias) => undo.change({ type: "set-bias", filter, bias }, `bias ${filter}`)}
        text={text}
      />
      <div className="conv-lab-tools">
        <ToolButton long={t("draw")} onPress={() => undo.change({ type: "draw-kernels" })} short="⚄" />
        <ToolButton long={t("undo")} onPress={undo.undo} short="↶" />
        <ToolButton long={t("redo")} onPress={undo.redo} short="↷" />
      </div>
    </div>
  );
}

/** The bias as a number to type. What is no number stays as typed, and is said to be none. */
function BiasField(props: {
  readonly bias: number;
  readonly text: LabText;
  readonly onBias: (bias: number) => void;
}) {
  const t = useTranslations("conv-lab");
  const id = useId();
  const [typed, setTyped] = useState<{ readonly text: string; readonly bias: number } | null>(null);
  const isCurrent = typed !== null && typed.bias === props.bias;
  const isWrong = isCurrent && parseKernelNumber(typed.text) === null;
  return (
    <div className="conv-lab-bias">
      <label className="conv-lab-field" htmlFor={id}>
        <span>{t("bias")}</span>
        <input
          aria-describedby={isWrong ? `${id}-problem` : undefined}
          aria-invalid={isWrong || undefined}
          autoComplete="off"
          className="field"
          id={id}
          onBlur={() => (isWrong ? null : setTyped(null))}
          onChange={({ currentTarget: { value } }) => {
            const bias = parseKernelNumber(value);
            setTyped({ text: value, bias: bias ?? props.bias });
            if (bias !== null) props.onBias(bias);
          }}
          type="text"
          value={isCurrent ? typed.text : props.text.exact(props.bias)}
        />
      </label>
      {isWrong ? (
        <p className="conv-lab-wrong" id={`${id}-problem`} role="alert">
          {t("notANumber", { text: typed.text, kept: props.text.exact(props.bias) })}
        </p>
      ) : null}
    </div>
  );
}

/** A small button with a sign on it, and its name in words for those who don't see it or rest on it. */
function ToolButton(props: {
  readonly short: string;
  readonly long: string;
  /** Null where there is nothing to do; the button keeps the focus. */
  readonly onPress: (() => void) | null;
}) {
  const { onPress } = props;
  return (
    <button
      aria-disabled={!onPress}
      className="button"
      onClick={() => onPress?.()}
      title={props.long}
      type="button"
    >
      <span aria-hidden="true">{props.short}</span>
      <span className="sr-only">{props.long}</span>
    </button>
  );
}
