"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { DivergingMap } from "@/components/plot/diverging-map";
import { heldPlaces, type SliceView } from "./tensor-slice";

/** Numbers in a line of the drawing: a row of pixels, where the channels come last. */
const LINE = 96;

/** The whole memory of the tensor, read like a page, a pixel a number; those of the slice are coloured. */
export function MemoryMap({ view }: { readonly view: SliceView }) {
  const t = useTranslations("tensor-walk.memory");
  const numbers = useNumbers();
  const values = useMemo(() => Float32Array.from(heldPlaces(view), (isHeld) => (isHeld ? 1 : 0)), [view]);
  const lines = view.total / LINE;
  const texts = {
    total: numbers.fixed(view.total, 0),
    count: numbers.fixed(view.count, 0),
    first: numbers.fixed(view.first, 0),
  };
  return (
    <figure className="tensor-walk-memory">
      <div>
        <DivergingMap height={lines} label={t("label", texts)} limit={1} values={values} width={LINE} />
        {view.count === 1 ? (
          <i
            aria-hidden="true"
            style={{
              left: `${(100 * ((view.first % LINE) + 0.5)) / LINE}%`,
              top: `${(100 * (Math.floor(view.first / LINE) + 0.5)) / lines}%`,
            }}
          />
        ) : null}
      </div>
      <figcaption>{t("caption", texts)}</figcaption>
    </figure>
  );
}
