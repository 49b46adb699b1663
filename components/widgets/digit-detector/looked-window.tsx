"use client";

import { type CSSProperties, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { MapCanvas } from "@/components/plot/map-canvas";
import { PAGE, type Square, WINDOW } from "./digit-page";

const INK = { kind: "clamped" } as const;

/** One window: what the network reads, and the ten probabilities that it can't help giving. */
export function LookedWindow(props: {
  readonly page: Float32Array | null;
  readonly at: Square;
  /** Ten, in [0, 1]; null until it has read. */
  readonly probabilities: Float32Array | null;
}) {
  const t = useTranslations("digit-detector.window");
  const numbers = useNumbers();
  const { page, probabilities } = props;
  const { left, top } = props.at;
  const image = useMemo(() => {
    if (!page) return null;
    return Float32Array.from({ length: WINDOW * WINDOW }, (_, index) => {
      const row = top + Math.floor(index / WINDOW);
      return page[row * PAGE.width + left + (index % WINDOW)]!; // windows lie inside the page
    });
  }, [page, left, top]);
  const best = probabilities ? probabilities.indexOf(Math.max(...probabilities)) : null;
  return (
    <div className="digit-detector-window">
      <MapCanvas
        height={WINDOW}
        label={t("picture", { left, top })}
        scale={INK}
        values={image}
        width={WINDOW}
      />
      <div>
        <p role="status">
          {probabilities && best !== null
            ? t("reading", { digit: best, probability: numbers.percent(probabilities[best] ?? 0, 0) })
            : t("waiting")}
        </p>
        <div aria-hidden="true" className="digit-detector-bars">
          {Array.from({ length: 10 }, (_, digit) => (
            <span
              data-best={digit === best || undefined}
              // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
              key={digit}
              style={{ "--share": probabilities?.[digit] ?? 0 } as CSSProperties}
            >
              {digit}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
