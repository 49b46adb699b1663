"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { useClassNames } from "@/components/image-sets/use-class-names";
import { DivergingMap } from "@/components/plot/diverging-map";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { AdversarialPushState } from "./adversarial-push.model";
import type { PushView, ReadImage } from "./push-view";

const INK = { kind: "clamped" } as const;
const SIDE = 28;

/** The image, what is added and what comes out: once with the push, once with noise of the same size. */
export function PushPictures(props: {
  readonly state: AdversarialPushState;
  readonly view: PushView | null;
}) {
  const t = useTranslations("adversarial-push");
  const numbers = useNumbers();
  const { state, view } = props;
  const { epsilon } = state;
  const times = epsilon === 0 ? null : numbers.fixed(255 / epsilon, 0);
  return (
    <div className="adversarial-push-pictures">
      <Outcome name={t("original")} read={view?.original ?? null} state={state} />
      {(["push", "noise"] as const).map((kind) => (
        <section className="adversarial-push-sum" data-kind={kind} key={kind}>
          <figure>
            <span aria-hidden="true" className="adversarial-push-sign">
              +
            </span>
            <DivergingMap
              height={SIDE}
              label={t(`added.${kind}.label`, { count: epsilon })}
              limit={Math.max(epsilon, 1) / 255}
              values={view?.[kind] ?? EMPTY}
              width={SIDE}
            />
            <figcaption>
              <b>{t(`added.${kind}.name`)}</b>
              <span>{times === null ? t("nothing") : t("enlarged", { times })}</span>
            </figcaption>
          </figure>
          <Outcome
            name={t(`outcome.${kind}`)}
            read={(kind === "push" ? view?.pushed : view?.noisy) ?? null}
            state={state}
          />
        </section>
      ))}
    </div>
  );
}

const EMPTY = new Float32Array(SIDE * SIDE);

/** An image, what the network reads in it, and the ten probabilities. */
function Outcome(props: {
  readonly name: string;
  readonly read: ReadImage | null;
  readonly state: AdversarialPushState;
}) {
  const t = useTranslations("adversarial-push");
  const numbers = useNumbers();
  const { name, read, state } = props;
  const names = useClassNames(state.data);
  const best = read ? (names[read.read] ?? "") : "";
  const percent = read ? numbers.percent(read.probabilities[read.read] ?? 0, 1) : "";
  return (
    <figure className="adversarial-push-outcome" data-right={read ? read.read === state.sample : undefined}>
      <MapCanvas height={SIDE} label={name} scale={INK} values={read?.image ?? null} width={SIDE} />
      <figcaption>
        <b>{name}</b>
        <strong>{read ? t("reads", { name: best, percent }) : t("waiting")}</strong>
      </figcaption>
    </figure>
  );
}
