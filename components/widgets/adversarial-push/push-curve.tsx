"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { useClassNames } from "@/components/image-sets/use-class-names";
import type { Axis } from "@/components/plot/axis";
import { LineChart } from "@/components/plot/line-chart";
import { type AdversarialPushState, MOST } from "./adversarial-push.model";
import type { PushView } from "./push-view";

const SHARES: Axis = { from: 0, to: 1, ticks: [0, 0.5, 1] };
const SIZES: Axis = { from: 0, to: MOST, ticks: [0, 20, 40] };

/** The probability of the true class for every size of the push and of the noise, and in words where each overturns the answer. */
export function PushCurve(props: { readonly state: AdversarialPushState; readonly view: PushView | null }) {
  const t = useTranslations("adversarial-push");
  const numbers = useNumbers();
  const { state, view } = props;
  const names = useClassNames(state.data);
  const size = (count: number) => t("size", { count, percent: numbers.percent(count / 255, 1) });
  const sentence = (kind: "push" | "noise") => {
    const flip = view?.flips[kind] ?? null;
    return flip === null
      ? t(`never.${kind}`, { size: size(MOST) })
      : t(`flips.${kind}`, { size: size(flip) });
  };
  // What the push needs is the question; it is shown once the reader has begun to push.
  const isAsked = state.epsilon === 0;
  const summary = view ? `${isAsked ? t("asked") : sentence("push")} ${sentence("noise")}` : t("waiting");
  return (
    <>
      <LineChart
        cursor={state.epsilon}
        series={(["push", "noise"] as const).map((kind) => ({
          id: kind,
          name: t(`added.${kind}.name`),
          look: "line",
          tone: kind === "push" ? "kernel" : "noise",
          points: isAsked && kind === "push" ? [] : (view?.curves[kind] ?? []),
        }))}
        summary={summary}
        title={t("curve", { name: names[state.sample] ?? "" })}
        writeX={(value) => numbers.fixed(value, 0)}
        writeY={(share) => numbers.percent(share, 0)}
        x={SIZES}
        xTitle={t("axis")}
        y={SHARES}
      />
      <p role="status">{summary}</p>
      {view ? (
        <p className="adversarial-push-length">
          {t("length", {
            added: numbers.fixed(view.length, 2),
            image: numbers.fixed(view.imageLength, 2),
          })}
        </p>
      ) : null}
    </>
  );
}
