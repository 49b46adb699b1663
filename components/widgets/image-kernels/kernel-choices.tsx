"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { canNormalise, type KernelTransform } from "@/lib/math/kernel-edit";
import { KERNEL_SIDES, PRESET_IDS } from "@/lib/math/kernel-presets";
import { type ImageKernelsState, shownSide, shownWeights } from "./image-kernels.model";
import type { KernelUndo } from "./use-kernel-history";

const SIDE_OPTIONS = KERNEL_SIDES.map((side) => ({ value: `${side}` as const, label: `${side}×${side}` }));
const TRANSFORMS: readonly KernelTransform[] = ["negate", "normalise", "rotate", "clear"];

/** Which kernel to start from, its size, and what can be done to all of it. */
export function KernelChoices({
  state,
  undo,
}: {
  readonly state: ImageKernelsState;
  readonly undo: KernelUndo;
}) {
  const t = useTranslations("image-kernels");
  const id = useId();
  const weights = shownWeights(state);
  const presets = state.preset === "custom" ? [...PRESET_IDS, "custom" as const] : PRESET_IDS;
  return (
    <div className="image-kernels-choice">
      <label className="control-label" htmlFor={`${id}-preset`}>
        {t("kernel")}
      </label>
      <select
        className="select"
        id={`${id}-preset`}
        onChange={({ currentTarget: { value } }) => {
          const preset = PRESET_IDS.find((known) => known === value);
          if (preset) undo.change({ type: "choose-preset", preset });
        }}
        value={state.preset}
      >
        {presets.map((preset) => (
          <option key={preset} value={preset}>
            {t(`preset.${preset}`)}
          </option>
        ))}
      </select>
      <Segmented
        label={t("side")}
        onChange={(value) =>
          undo.change({ type: "set-side", side: KERNEL_SIDES.find((side) => `${side}` === value) ?? 3 })
        }
        options={SIDE_OPTIONS}
        value={`${shownSide(state)}`}
      />
      <div className="image-kernels-tools">
        {TRANSFORMS.map((transform) => (
          <ToolButton
            key={transform}
            long={t(`transformLong.${transform}`)}
            onPress={
              transform === "normalise" && !canNormalise(weights)
                ? null
                : () => undo.change({ type: "transform", transform })
            }
            short={t(`transform.${transform}`)}
          />
        ))}
        <ToolButton long={t("undo")} onPress={undo.undo} short="↶" />
        <ToolButton long={t("redo")} onPress={undo.redo} short="↷" />
      </div>
    </div>
  );
}

/** A small button with a sign on it, and its name in words for those who don't see it or rest on it. */
function ToolButton(props: {
  readonly short: string;
  readonly long: string;
  /** Null where there is nothing to do. */
  readonly onPress: (() => void) | null;
}) {
  const { onPress } = props;
  return (
    <button
      className="button"
      disabled={!onPress}
      onClick={() => onPress?.()}
      title={props.long}
      type="button"
    >
      <span aria-hidden="true">{props.short}</span>
      <span className="sr-only">{props.long}</span>
    </button>
  );
}
