"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { UNetLookView } from "@/components/compute/use-unet-look";
import { useNumbers } from "@/components/i18n/use-numbers";
import { MapCanvas } from "@/components/plot/map-canvas";
import { Segmented } from "@/components/ui/segmented";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import type { InsideViewProps } from "./inside-view";
import { LayerPicker } from "./layer-picker";
import { MapClose } from "./map-close";
import { MapGrid } from "./map-grid";
import { belief, drawnPair, levelAt } from "./noisy-picture";
import { chosenMap, featureMaps } from "./part-maps";
import { ToldWords } from "./told-controls";
import { boxOf } from "./unet-drawing";
import { useLayerNames } from "./use-layer-names";

const { side } = FRUIT_NETWORK;
const PIXELS = { kind: "signed", limit: 1 } as const;
/** Normal numbers hardly go further. */
const NOISE = { kind: "signed", limit: 2.6 } as const;

interface MapsViewProps extends InsideViewProps {
  /** The clean picture, and the noisy one. */
  readonly clean: Float32Array;
  readonly x: Float32Array;
  readonly maps: UNetLookView<"maps">;
}

/** What a part of the network makes of a noisy picture. */
export function MapsView(props: MapsViewProps) {
  const { state, dispatch, maps } = props;
  const t = useTranslations("unet-inside");
  const names = useLayerNames();
  const box = boxOf(FRUIT_NETWORK, state.layer);
  const reply = maps.answer?.reply;
  const tiles = useMemo(() => {
    const part = reply?.parts.find((one) => one.part === state.layer);
    return part ? featureMaps(part, state.scale) : [];
  }, [reply, state.layer, state.scale]);
  const chosen = chosenMap(tiles, state.map);
  return (
    <div className="unet-maps">
      <div className="unet-side">
        <ToldWords {...props} />
        <Pictures {...props} />
      </div>
      <div className="unet-main">
        <LayerPicker layer={state.layer} onChoose={(layer) => dispatch({ type: "choose-layer", layer })} />
        <p className="unet-does">
          <b>{names.layer(box.name)}</b> · {names.shape(box)} · {t(`does.${box.kind}`)}
        </p>
        {chosen === null ? (
          <p className="unet-wait" role="status">
            {maps.status === "failed" ? "" : t("loading")}
          </p>
        ) : (
          <div className="unet-sheet">
            <MapGrid dispatch={dispatch} maps={tiles} picked={chosen.channel} side={box.side} />
            <div className="unet-close">
              <MapClose layer={names.layer(box.name)} map={chosen} side={box.side} />
              <Segmented
                label={t("scale.label")}
                onChange={(scale) => dispatch({ type: "choose-scale", scale })}
                options={[
                  { value: "map", label: t("scale.map") },
                  { value: "part", label: t("scale.part") },
                ]}
                value={state.scale}
              />
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

/** The picture that the network reads, the clean one that it sees in it, and the noise. */
function Pictures({ state, dispatch, prompt, clean, x, maps }: MapsViewProps) {
  const t = useTranslations("unet-inside.pictures");
  const numbers = useNumbers();
  const locale = useLocale();
  const { answer } = maps;
  const seen = useMemo(
    () => (answer ? belief(answer.request.pixels, answer.reply.prediction, answer.request.time) : null),
    [answer],
  );
  const words = promptWords(drawnPair(prompt, state.seed), locale);
  const picture = { width: side, height: side, channels: 3, channel: "rgb" } as const;
  return (
    <div className="unet-pictures">
      <figure>
        <MapCanvas {...picture} label={t("clean.label", { words })} scale={PIXELS} values={clean} />
        <figcaption>{t("clean.name")}</figcaption>
      </figure>
      <figure>
        <MapCanvas
          {...picture}
          label={t("noisy.label", { time: numbers.fixed(state.time, 2) })}
          scale={PIXELS}
          values={x}
        />
        <figcaption>
          {t("noisy.name", { percent: numbers.percent(levelAt(state.time).noise ** 2, 0) })}
        </figcaption>
      </figure>
      <figure data-role="belief">
        <MapCanvas {...picture} label={t("belief.label")} scale={PIXELS} values={seen?.image ?? null} />
        <figcaption>{t("belief.name")}</figcaption>
      </figure>
      <figure data-role="noise">
        <MapCanvas {...picture} label={t("noise.label")} scale={NOISE} values={seen?.noise ?? null} />
        <figcaption>{t("noise.name")}</figcaption>
      </figure>
      <button className="button" onClick={() => dispatch({ type: "new-picture" })} type="button">
        {t("another")}
      </button>
    </div>
  );
}
