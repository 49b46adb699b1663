"use client";

import { useTranslations } from "use-intl/react";
import { type ChainLayer, isUnits } from "@/lib/nn/cells/layer-chain";
import { useExplorer } from "./explorer-context";
import { useNames } from "./use-names";

/** Where the reader is, the way up, the neighbours of the map, and the same place in the other layers. */
export function Crumbs({ layer }: { readonly layer: ChainLayer }) {
  const t = useTranslations("cnn-explorer.crumbs");
  const names = useNames();
  const { level, place, network, go } = useExplorer();
  const unit = `${names.layer(layer)} · ${names.unit(layer, place.channel)}`;
  const cell = isUnits(layer) ? t("work") : names.cell(place);
  return (
    <div className="cnn-path">
      <nav aria-label={t("label")} className="cnn-crumbs">
        <button
          className="cnn-crumb"
          onClick={() => go({ type: "look", at: { level: "network" } })}
          type="button"
        >
          <span aria-hidden="true">↖</span> {t("network")}
        </button>
        {level === "cell" ? (
          <>
            <button className="cnn-crumb" onClick={() => go({ type: "up" })} type="button">
              {unit}
            </button>
            <b aria-current="page">{cell}</b>
          </>
        ) : (
          <b aria-current="page">{unit}</b>
        )}
      </nav>
      <Neighbours layer={layer} />
      <nav aria-label={t("layers")} className="cnn-rail">
        {network.chain.map((each) => (
          <button
            aria-current={each.name === layer.name ? "true" : undefined}
            key={each.name}
            onClick={() => go({ type: "look", at: { layer: each.name, level: "unit" } })}
            type="button"
          >
            {names.layer(each)}
          </button>
        ))}
      </nav>
    </div>
  );
}

function Neighbours({ layer }: { readonly layer: ChainLayer }) {
  const t = useTranslations("cnn-explorer.crumbs");
  const { place, go } = useExplorer();
  const { channels } = layer.shape;
  if (channels === 1) return null;
  const step = (by: number) => ({
    disabled: place.channel + by < 0 || place.channel + by >= channels,
    onClick: () => go({ type: "look", at: { channel: place.channel + by } }),
    type: "button" as const,
    className: "cnn-step",
  });
  return (
    <span className="cnn-neighbours">
      <button aria-label={t("previous")} {...step(-1)}>
        ‹
      </button>
      <span>{t("position", { position: place.channel + 1, count: channels })}</span>
      <button aria-label={t("next")} {...step(1)}>
        ›
      </button>
    </span>
  );
}
