"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { lookStatus, useLook } from "@/components/compute/use-look";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import type { LayerWeights } from "@/lib/tf/protocol";
import { ExcitingGrid } from "./exciting-grid";
import { FilterChoice } from "./filter-choice";
import { filterWantsModel, STEPS, withUnit } from "./filter-wants.model";
import type { FilterWantsProps } from "./filter-wants.props";
import { useWeights } from "./use-weights";
import { WantedImage } from "./wanted-image";

/** Real images for each filter. */
const KEEP = 9;

/** What a filter wants to see: the image that emerges by climbing its gradient, and the real images that excite it most. */
export function FilterWants({ id, props }: WidgetViewProps<FilterWantsProps>) {
  const t = useTranslations("filter-wants");
  const handle = useWidget(filterWantsModel, id, props);
  const { dispatch } = handle;
  // A link may name a filter that its layer doesn't have.
  const state = useMemo(() => withUnit(handle.state), [handle.state]);
  const { data, layer, unit, of, smooth, seed, shown, search } = state;
  const weights = useWeights(data);
  const wanting = useMemo(
    () => (shown ? { layer, unit, of, smooth, seed, steps: STEPS } : null),
    [shown, layer, unit, of, smooth, seed],
  );
  const wanted = useLook({ key: id, model: data, kind: "wanted", request: wanting });
  const searching = useMemo(() => (search ? { layer, keep: KEEP } : null), [search, layer]);
  const found = useLook({ key: id, model: data, kind: "patches", request: searching });
  const isCurrent = wanting !== null && wanted.answer?.request === wanting && wanted.answer.model === data;
  const answer = isCurrent ? wanted.answer : null;
  const exciting =
    found.answer?.model === data && found.answer.request === searching ? found.answer.reply : null;
  const failure = wanted.failure ?? found.failure;
  const asked = shown ? wanted.status : readyToAsk(weights);

  return (
    <WidgetFrame
      backend={wanted.answer?.backend ?? null}
      handle={handle}
      id={id}
      name={filterWantsModel.name}
      problem={
        failure ? (
          <RunProblem
            onRetry={() => {
              wanted.retry();
              found.retry();
            }}
            reason={failure}
          />
        ) : undefined
      }
      status={lookStatus([asked, search ? found.status : "done"])}
      title={t("title")}
    >
      <div className="filter-wants">
        <FilterChoice dispatch={dispatch} id={id} state={state} weights={weights} />
        <WantedImage
          answer={answer}
          best={of === "cell" ? (exciting?.filters[unit]?.[0]?.value ?? null) : null}
          dispatch={dispatch}
          progress={wanted.progress}
          state={state}
          weights={weights}
        />
        <ExcitingGrid dispatch={dispatch} exciting={exciting} progress={found.progress} state={state} />
      </div>
    </WidgetFrame>
  );
}

/** Where the demo stands before it shows anything: the reader is asked about kernels that are here. */
function readyToAsk(weights: readonly LayerWeights[]): "done" | "idle" {
  return weights.length > 0 ? "done" : "idle";
}
