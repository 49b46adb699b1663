"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { useClassNames } from "@/components/image-sets/use-class-names";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { ExcitingImage, PatchesReply, SearchProgress } from "@/lib/tf/looking/looking-protocol";
import type { FilterWantsAction, FilterWantsState } from "./filter-wants.model";
import { cropOf, SIDE, seenBy } from "./wanted-view";

const INK = { kind: "clamped" } as const;

/** The test images that excite the filter most, with the window that does it; searched for once the reader asks. */
export function ExcitingGrid(props: {
  readonly state: FilterWantsState;
  readonly dispatch: Dispatch<FilterWantsAction>;
  readonly exciting: PatchesReply | null;
  readonly progress: SearchProgress | null;
}) {
  const t = useTranslations("filter-wants.exciting");
  const numbers = useNumbers();
  const { state, dispatch, exciting, progress } = props;
  const images = exciting?.filters[state.unit] ?? [];
  const news = exciting
    ? t("found", { images: numbers.fixed(exciting.images, 0) })
    : t("searching", { done: numbers.fixed(progress?.done ?? 0, 0) });
  return (
    <section className="filter-wants-exciting">
      <h4>{t("title")}</h4>
      {state.search ? (
        <p role="status">{news}</p>
      ) : (
        <>
          <p>{t("invitation")}</p>
          <button
            className="button button-primary"
            onClick={() => dispatch({ type: "search" })}
            type="button"
          >
            {t("start")}
          </button>
        </>
      )}
      <ol>
        {images.map((image) => (
          <ExcitingItem image={image} key={image.image} state={state} />
        ))}
      </ol>
    </section>
  );
}

function ExcitingItem({ image, state }: { readonly image: ExcitingImage; readonly state: FilterWantsState }) {
  const t = useTranslations("filter-wants.exciting");
  const numbers = useNumbers();
  const names = useClassNames(state.data);
  const crop = cropOf(image.pixels, seenBy(state.data, state.layer), image);
  const name = names[image.label] ?? "";
  const value = numbers.fixed(image.value, 2);
  const share = (pixels: number) => `${(100 * pixels) / SIDE}%`;
  const isWhole = crop.side === SIDE;
  return (
    <li>
      {isWhole ? null : (
        <MapCanvas
          height={crop.side}
          label={t("window", { side: crop.side, row: crop.top + 1, column: crop.left + 1 })}
          scale={INK}
          values={crop.values}
          width={crop.side}
        />
      )}
      <span className="filter-wants-source">
        <MapCanvas
          height={SIDE}
          label={t("source", { name, number: image.image + 1 })}
          scale={INK}
          values={image.pixels}
          width={SIDE}
        />
        {isWhole ? null : (
          <i
            aria-hidden="true"
            style={{
              left: share(crop.left),
              top: share(crop.top),
              width: share(crop.side),
              height: share(crop.side),
            }}
          />
        )}
      </span>
      <span className="filter-wants-value">
        <b>{value}</b> <span>{name}</span>
      </span>
    </li>
  );
}
