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
import { type ArchitecturesState, architecturesModel } from "./architectures.model";
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
            <Verdict state={state} />
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

/** What has become of the bet, or what is to be done first. A slide may show the measurements to who hasn't bet. */
function Verdict({ state }: { readonly state: ArchitecturesState }) {
  const t = useTranslations("architectures");
  const numbers = useNumbers();
  const { bet, shown } = state;
  if (!shown) return t(bet === null ? "first" : "ready");
  const words = { best: t(`network.${BEST.id}.name`), most: numbers.percent(BEST.mean, 1) };
  const own = COMPARED.find(({ id }) => id === bet);
  if (!own) return t("best", words);
  const share = numbers.percent(own.mean, 1);
  return t(own.id === BEST.id ? "right" : "wrong", { ...words, bet: t(`network.${own.id}.name`), share });
}
