"use client";

import { useTranslations } from "use-intl/react";
import type { ActivationRun } from "@/components/compute/activation-run";
import { useRunSnapshot } from "@/components/compute/use-activation-run";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Segmented } from "@/components/ui/segmented";
import type { Activations } from "./activations";
import { isShare } from "./colour-limit";
import { useActivations, useExplorer } from "./explorer-context";
import type { ColourScale } from "./gaze.model";

/** What colours mean: the scale and its ends in numbers; and who computed the maps. */
export function ScaleBar({
  scale,
  run,
}: {
  readonly scale: ColourScale;
  readonly run: ActivationRun<Activations>;
}) {
  const t = useTranslations("cnn-explorer.scale");
  const { go } = useExplorer();
  return (
    <div className="cnn-legend">
      <Segmented
        label={t("label")}
        onChange={(value) => go({ type: "set-scale", scale: value })}
        options={[
          { value: "unit", label: t("unit") },
          { value: "layer", label: t("layer") },
          { value: "network", label: t("network") },
        ]}
        value={scale}
      />
      <Ends scale={scale} />
      <ComputedBy run={run} />
    </div>
  );
}

/** The ends of the scale in numbers, where all maps in sight have the same. */
function Ends({ scale }: { readonly scale: ColourScale }) {
  const t = useTranslations("cnn-explorer.scale");
  const numbers = useNumbers();
  const { network, level, layer, place, limits } = useExplorer();
  const activations = useActivations();
  const first = network.chain.find((each) => !isShare(each));
  const shown = level === "network" && scale === "network" ? first : level === "network" ? null : layer;
  const limit = activations && shown && !isShare(shown) ? limits(shown, place.channel) : null;
  const end = limit === null ? null : numbers.fixed(limit, 2);
  return (
    <p className="cnn-ends">
      <span>{end === null ? t("negative") : `−${end}`}</span>
      <i aria-hidden="true" />
      <span>{end === null ? t("positive") : `+${end}`}</span>
      <small>{t("zero")}</small>
    </p>
  );
}

function ComputedBy({ run }: { readonly run: ActivationRun<Activations> }) {
  const t = useTranslations("compute");
  const numbers = useNumbers();
  const { backend, elapsedMs } = useRunSnapshot(run);
  if (!backend || elapsedMs === null) return null;
  return (
    <p className="cnn-computed">
      {t("computedBy", { backend: t(`backend.${backend}`), milliseconds: numbers.fixed(elapsedMs, 1) })}
    </p>
  );
}
