"use client";

import { type Dispatch, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { ComputedBy } from "@/components/compute/computed-by";
import type { LookAnswer } from "@/components/compute/use-look";
import { useNumbers } from "@/components/i18n/use-numbers";
import { MapCanvas } from "@/components/plot/map-canvas";
import { Segmented } from "@/components/ui/segmented";
import type { WantedProgress } from "@/lib/tf/looking/looking-protocol";
import type { LayerWeights } from "@/lib/tf/protocol";
import { AscentCurve } from "./ascent-curve";
import { AskFirst, InkAnswer } from "./ask-first";
import { FilterKernelsFigure } from "./filter-kernels";
import { type FilterWantsAction, type FilterWantsState, STEPS } from "./filter-wants.model";
import { cropOf, greatestPossible, kernelsOf, middleCell, SIDE, seenBy } from "./wanted-view";

const INK = { kind: "clamped" } as const;

interface WantedProps {
  readonly state: FilterWantsState;
  readonly dispatch: Dispatch<FilterWantsAction>;
  readonly answer: LookAnswer<"wanted"> | null;
  readonly progress: WantedProgress | null;
  readonly weights: readonly LayerWeights[];
  /** What the most exciting real image reaches; null while it isn't known. */
  readonly best: number | null;
}

/** The image on show, what it makes of the unit, and which step of the ascent that is. */
interface ShownStep {
  readonly step: number;
  readonly image: Float32Array | null;
  readonly activation: number | undefined;
}

function shownStep({ answer, progress, state }: WantedProps): ShownStep {
  if (!answer) {
    return { step: progress?.step ?? 0, image: progress?.image ?? null, activation: progress?.activation };
  }
  const { step } = state;
  const { images, activations } = answer.reply;
  return { step, image: images[step] ?? null, activation: activations[step] };
}

/** The kernels of the filter, the image that it wants as it emerges, and how its answer rises. */
export function WantedImage(props: WantedProps) {
  const { state, dispatch, answer, weights, best } = props;
  const { layer, unit, of } = state;
  const kernels = useMemo(
    () =>
      kernelsOf(
        weights.find(({ name }) => name === layer),
        unit,
      ),
    [weights, layer, unit],
  );
  if (!state.shown) return <AskFirst dispatch={dispatch} kernels={kernels} state={state} />;
  const limit = kernels && layer === "conv1" && of === "cell" ? greatestPossible(kernels) : null;
  return (
    <div className="filter-wants-wanted">
      <div className="filter-wants-pair">
        {kernels ? <FilterKernelsFigure kernels={kernels} /> : null}
        <Emerging shown={shownStep(props)} state={state} />
        {limit !== null && kernels && state.ink.length > 0 ? (
          <InkAnswer ink={state.ink} kernels={kernels} />
        ) : null}
      </div>
      <AscentCurve answer={answer} best={best} dispatch={dispatch} state={state} />
      <Risen answer={answer} limit={limit} />
      <AscentChoices dispatch={dispatch} state={state} />
      {answer ? <ComputedBy backend={answer.backend} elapsedMs={answer.elapsedMs} /> : null}
    </div>
  );
}

function Emerging({ shown, state }: { readonly shown: ShownStep; readonly state: FilterWantsState }) {
  const t = useTranslations("filter-wants");
  const numbers = useNumbers();
  const { image, step, activation } = shown;
  const { data, layer, of } = state;
  const isWindow = of === "cell" && layer !== "logits";
  const crop = useMemo(() => {
    const field = seenBy(data, layer);
    if (!isWindow) return { values: image, side: SIDE };
    return image ? cropOf(image, field, middleCell(field)) : { values: null, side: field.size };
  }, [image, data, layer, isWindow]);
  const reached = activation === undefined ? "…" : numbers.fixed(activation, 2);
  return (
    <figure>
      <figcaption>
        <b>{t("wanted")}</b>
        <span>{t("side", { side: crop.side })}</span>
      </figcaption>
      <MapCanvas
        className="filter-wants-emerging"
        height={crop.side}
        label={t("wantedLabel", { step, activation: reached })}
        scale={INK}
        values={crop.values}
        width={crop.side}
      />
      <p className="filter-wants-reached">
        <span>{t("activation")}</span> <strong>{reached}</strong>
      </p>
    </figure>
  );
}

function Risen({ answer, limit }: { readonly answer: WantedProps["answer"]; readonly limit: number | null }) {
  const t = useTranslations("filter-wants");
  const numbers = useNumbers();
  if (!answer) return <p role="status">{t("climbing")}</p>;
  const { activations } = answer.reply;
  const [from, to] = [numbers.fixed(activations[0] ?? 0, 2), numbers.fixed(activations[STEPS] ?? 0, 2)];
  return (
    <p role="status">
      {t("risen", { from, to })} {limit === null ? "" : t("limit", { limit: numbers.fixed(limit, 2) })}
    </p>
  );
}

function AscentChoices({ state, dispatch }: Pick<WantedProps, "state" | "dispatch">) {
  const t = useTranslations("filter-wants");
  return (
    <div className="filter-wants-bar">
      {state.layer === "logits" ? null : (
        <Segmented
          label={t("of.label")}
          onChange={(value) => dispatch({ type: "choose-part", of: value })}
          options={[
            { value: "cell", label: t("of.cell") },
            { value: "map", label: t("of.map") },
          ]}
          value={state.of}
        />
      )}
      <Segmented
        label={t("smooth.label")}
        onChange={(value) => dispatch({ type: "smooth", smooth: value === "on" })}
        options={[
          { value: "off", label: t("smooth.off") },
          { value: "on", label: t("smooth.on") },
        ]}
        value={state.smooth ? "on" : "off"}
      />
      <button className="button" onClick={() => dispatch({ type: "new-noise" })} type="button">
        {t("newNoise")}
      </button>
    </div>
  );
}
