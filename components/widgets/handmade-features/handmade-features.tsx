"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { useModelService } from "@/components/compute/model-service-context";
import { RunProblem } from "@/components/compute/run-problem";
import { stripImages } from "@/components/digit-input/digit-image";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { useSamples } from "@/components/digit-input/use-samples";
import { Segmented } from "@/components/ui/segmented";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { IMAGE_SETS } from "@/lib/datasets/image-sets";
import { Contest } from "./contest";
import { ContestChart } from "./contest-chart";
import { ContestantCard } from "./contestant-card";
import { CONTESTANTS } from "./contestants";
import { handmadeFeaturesModel } from "./handmade-features.model";
import type { HandmadeFeaturesProps } from "./handmade-features.props";
import { ImageAsFeatures } from "./image-as-features";

/** A classifier on hand-made features and a small CNN learn from the same images, and are tested on the same ones. */
export function HandmadeFeatures({ id, props }: WidgetViewProps<HandmadeFeaturesProps>) {
  const t = useTranslations("handmade-features");
  const service = useModelService();
  const handle = useWidget(handmadeFeaturesModel, id, props);
  const { state, dispatch } = handle;
  const { data, seed, sample } = state;
  const isAlive = useIsAlive();
  const [contest] = useState(() => new Contest(service));
  useEffect(() => () => contest.stop(), [contest]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other images or another seed make another contest
  useEffect(() => contest.stop(), [contest, data, seed]);
  const view = useSyncExternalStore(contest.subscribe, contest.getSnapshot, contest.getSnapshot);
  const samples = useSamples(data);
  const images = useMemo(() => (samples.set ? stripImages(samples.set, 1) : []), [samples.set]);
  const image = images.find(({ digit }) => digit === sample)?.image ?? null;
  const isRunning = view.status === "running";
  const status = view.status === "idle" ? (isAlive ? "idle" : "loading") : view.status;

  return (
    <WidgetFrame
      backend={view.backend}
      handle={handle}
      id={id}
      name={handmadeFeaturesModel.name}
      problem={
        view.failure ? (
          <RunProblem onRetry={() => contest.start(data, seed)} reason={view.failure} />
        ) : samples.hasFailed ? (
          <SamplesProblem onRetry={samples.retry} />
        ) : undefined
      }
      status={status}
      title={t("title")}
    >
      <div className="handmade">
        <div className="handmade-bar">
          <button
            className="button button-primary"
            onClick={() => (isRunning ? contest.stop() : contest.start(data, seed))}
            type="button"
          >
            {t(isRunning ? "stop" : view.status === "done" ? "again" : "start")}
          </button>
          <Segmented
            label={t("data")}
            onChange={(set) => dispatch({ type: "choose-data", data: set })}
            options={IMAGE_SETS.map((set) => ({ value: set, label: t(`sets.${set}`) }))}
            value={data}
          />
          <p role="status">{t(`news.${view.status}`)}</p>
        </div>
        <ImageAsFeatures
          image={image}
          onOther={() => dispatch({ type: "pick-sample", sample: (sample + 1) % 10 })}
        />
        <ContestChart view={view} />
        <div className="handmade-cards">
          {CONTESTANTS.map((who) => (
            <ContestantCard data={data} key={who} standing={view.standings[who]} who={who} />
          ))}
        </div>
      </div>
    </WidgetFrame>
  );
}
