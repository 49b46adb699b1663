"use client";

import type { CSSProperties } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import type { InsideViewProps } from "./inside-view";
import { LayerGlyph } from "./layer-glyph";
import { LedgerTable } from "./ledger-table";
import { type UNetBox, unetBoxes, unetSkips } from "./unet-drawing";
import { useLayerNames } from "./use-layer-names";

const BOXES = unetBoxes(FRUIT_NETWORK);
const SKIPS = unetSkips(BOXES);
const { embedding } = FRUIT_NETWORK;

/** The whole network: a U of boxes, with its ledger. */
export function Overview({ state, dispatch, prompt }: InsideViewProps) {
  const t = useTranslations("unet-inside.overview");
  const numbers = useNumbers();
  const locale = useLocale();
  const words = promptWords(prompt, locale);
  return (
    <div className="unet-overview">
      <figure className="unet-figure">
        <div className="unet-plan">
          <p className="unet-end" data-end="in">
            {t("image")}
          </p>
          <ol>
            {BOXES.map((box) => (
              <Box
                box={box}
                isOpen={box.name === state.layer}
                key={box.name}
                onOpen={() => dispatch({ type: "open", layer: box.name })}
              />
            ))}
          </ol>
          {SKIPS.map((skip) => (
            <p
              aria-hidden="true"
              className="unet-skip"
              key={skip.row}
              style={{ gridRow: skip.row, gridColumn: `${skip.from} / ${skip.to}` }}
            >
              <span>{t("skip")}</span>
            </p>
          ))}
          <p className="unet-end" data-end="out">
            {t("velocity")}
          </p>
          <div className="unet-told">
            <p>
              <b>{t("time", { time: numbers.fixed(state.time, 2) })}</b>
              <span>{t("numbers", { count: embedding })}</span>
            </p>
            <p>
              <b>{words === "" ? t("noWords") : t("words", { words })}</b>
              <span>{t("numbers", { count: embedding })}</span>
            </p>
          </div>
        </div>
        <figcaption>{t("caption")}</figcaption>
      </figure>
      <LedgerTable />
    </div>
  );
}

function Box(props: { readonly box: UNetBox; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const t = useTranslations("unet-inside");
  const names = useLayerNames();
  const { box, isOpen, onOpen } = props;
  const name = names.layer(box.name);
  const shape = names.shape(box);
  const place = { "--row": box.row, "--column": box.column } as CSSProperties;
  return (
    <li data-kind={box.kind} style={place}>
      <button className="unet-box" data-open={isOpen || undefined} onClick={onOpen} type="button">
        <LayerGlyph channels={box.channels} side={box.side} />
        <b>{name}</b>
        <span>{shape}</span>
        {box.isTold ? <small>{t("overview.told")}</small> : null}
        {box.adds === null ? null : (
          <small className="unet-adds">{t("overview.adds", { name: names.layer(box.adds) })}</small>
        )}
        <span className="sr-only">{t("overview.open", { does: t(`does.${box.kind}`) })}</span>
      </button>
    </li>
  );
}
