"use client";

import { type Dispatch, type MouseEvent, useContext } from "react";
import { useTranslations } from "use-intl/react";
import { NETWORK_IDS, type NetworkId } from "@/components/cnn-view/gaze.model";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Segmented } from "@/components/ui/segmented";
import { GoToSlideContext } from "@/components/widget/go-to-slide";
import type { CnnExplorerAction } from "./cnn-explorer.model";
import type { OwnNetwork } from "./use-own-network";

/** The slide on which a network is trained. */
const TRAINER = "train-your-own";

interface NetworkChoiceProps {
  readonly chosen: NetworkId;
  readonly dispatch: Dispatch<CnnExplorerAction>;
}

/** Which network is looked into: one of the course's, or the reader's own. */
export function NetworkChoice({ chosen, dispatch }: NetworkChoiceProps) {
  const t = useTranslations("cnn-explorer.network");
  return (
    <div className="cnn-switch">
      <Segmented
        hasHiddenLabel
        label={t("label")}
        onChange={(network) => dispatch({ type: "pick-network", network })}
        options={NETWORK_IDS.map((value) => ({ value, label: t(value) }))}
        value={chosen}
      />
    </div>
  );
}

/** Which network of one's own it is, or what to do while there is none. */
export function OwnNetworkNews({ chosen, own }: { readonly chosen: NetworkId; readonly own: OwnNetwork }) {
  const isMissing = chosen === "mine" && own.state !== "ready";
  return (
    <p className={isMissing ? "cnn-news notice" : "cnn-news"} role="status">
      {chosen === "mine" ? <OwnNews own={own} /> : null}
    </p>
  );
}

function OwnNews({ own }: { readonly own: OwnNetwork }) {
  const t = useTranslations("cnn-explorer.network");
  const images = useTranslations("image-sets.sets");
  const numbers = useNumbers();
  const goTo = useContext(GoToSlideContext);
  const { state, trained } = own;
  const turn = (event: MouseEvent) => {
    // In the deck an address with another slide would be another page.
    if (!goTo) return;
    event.preventDefault();
    goTo(TRAINER);
  };
  if (state === "ready" && trained) {
    const values = { step: numbers.fixed(trained.step, 0), set: images(trained.set) };
    return trained.accuracy === null
      ? t("own", values)
      : t("ownMeasured", { ...values, accuracy: numbers.percent(trained.accuracy, 1) });
  }
  return (
    <>
      {t(state === "none" ? "none" : "unreadable")}{" "}
      <a href={`#${TRAINER}`} onClick={turn}>
        {t("train")}
      </a>
    </>
  );
}
