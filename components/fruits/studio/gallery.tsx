"use client";

import type { Dispatch } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { Picture } from "@/components/plot/picture";
import { type StudioAction, textIn } from "./studio.model";
import type { GalleryPicture } from "./use-gallery";

/** What other words made of the same noise. */
export function Gallery(props: {
  readonly pictures: readonly GalleryPicture[];
  readonly text: string;
  readonly side: number;
  readonly dispatch: Dispatch<StudioAction>;
}) {
  const t = useTranslations("fruit-studio.gallery");
  const locale = useLocale();
  const { pictures, text, side, dispatch } = props;
  if (pictures.length < 2) return null;
  return (
    <section className="fruit-studio-gallery">
      <h4>{t("label")}</h4>
      <ul>
        {pictures.map((one) => (
          <li key={one.text}>
            <button
              aria-label={t("back", { words: textIn(one.text, locale) })}
              aria-pressed={one.text === text}
              onClick={() => dispatch({ type: "watch", text: one.text })}
              type="button"
            >
              <Picture label="" side={side} values={one.picture} />
              <span aria-hidden="true">{textIn(one.text, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
