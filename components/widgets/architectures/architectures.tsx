"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { useWidgetStore } from "@/components/widget/widget-store-context";
import { ARCHITECTURE_BODIES, type ArchitectureId } from "@/lib/nn/networks/architectures";
import { architecturesModel } from "./architectures.model";
import type { ArchitecturesProps } from "./architectures.props";
import { BEST, COMPARED, CONDITIONS } from "./compared";
import { ComparedTable } from "./compared-table";

/** Five networks, what they cost and, once the reader has bet, how they do; each opens in the trainer of the slide. */
export function Architectures({ id, props }: WidgetViewProps<ArchitecturesProps>) {
  const t = useTranslations("architectures");
  const numbers = useNumbers();
  const store = useWidgetStore();
  const handle = useWidget(architecturesModel, id, props);
  const { state, dispatch } = handle;
  const [opened, setOpened] = useState<ArchitectureId | null>(null);
  const open = (network: ArchitectureId) => {
    const layers = ARCHITECTURE_BODIES[network];
    store.applyStep(`${id}/${crypto.randomUUID()}`, props.trainer, {
      data: "digits",
      layers,
      draft: undefined,
    });
    setOpened(network);
  };
  const outcome = COMPARED.find((network) => network.id === state.bet);
  const percent = (share: number) => numbers.percent(share, 1);
  return (
    <WidgetFrame
      handle={handle}
      id={id}
      name={architecturesModel.name}
      status={useIsAlive() ? "done" : "idle"}
      title={t("title")}
    >
      <div className="architectures">
        <p>{t("ask", { images: numbers.fixed(CONDITIONS.images, 0) })}</p>
        <ComparedTable id={id} onBet={(on) => dispatch({ type: "bet", on })} onOpen={open} state={state} />
        <div className="architectures-bar">
          {state.shown ? null : (
            <button
              aria-disabled={state.bet === null}
              className="button button-primary"
              onClick={() => dispatch({ type: "show" })}
              type="button"
            >
              {t("show")}
            </button>
          )}
          <p role="status">
            {state.shown && outcome
              ? t(outcome.id === BEST.id ? "right" : "wrong", {
                  bet: t(`network.${outcome.id}.name`),
                  share: percent(outcome.mean),
                  best: t(`network.${BEST.id}.name`),
                  most: percent(BEST.mean),
                })
              : t(state.bet === null ? "first" : "ready")}
          </p>
        </div>
        {state.shown ? (
          <p className="architectures-note">
            {t("conditions", {
              ...CONDITIONS,
              images: numbers.fixed(CONDITIONS.images, 0),
              tested: numbers.fixed(CONDITIONS.tested, 0),
            })}
          </p>
        ) : null}
        <p className="architectures-note" role="status">
          {opened ? t("opened", { name: t(`network.${opened}.name`) }) : ""}
        </p>
      </div>
    </WidgetFrame>
  );
}
