"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { MapCanvas } from "@/components/plot/map-canvas";

const INK = { kind: "clamped" } as const;

/** The image that the network is shown. */
export function StressPicture({
  image,
  label,
}: {
  readonly image: Float32Array | null;
  readonly label: string;
}) {
  return (
    <MapCanvas
      className="digit-stress-picture"
      height={28}
      label={label}
      scale={INK}
      values={image}
      width={28}
    />
  );
}

/** What it makes of it: the digit it reads, and the ten probabilities as bars, that of the true digit marked. */
export function StressReading(props: {
  readonly probabilities: Float32Array | null;
  readonly digit: number;
}) {
  const { probabilities, digit: truth } = props;
  const t = useTranslations("digit-stress");
  const numbers = useNumbers();
  const all = Array.from({ length: 10 }, (_, digit) => probabilities?.[digit] ?? 0);
  const most = Math.max(...all);
  const read = probabilities ? all.indexOf(most) : null;
  return (
    <div>
      <p className="digit-stress-verdict" data-right={read === truth || undefined}>
        {read === null ? t("waiting") : t("reads", { digit: read, percent: numbers.percent(most, 1) })}
      </p>
      <div aria-label={t("probabilities")} className="digit-stress-bars" role="img">
        {all.map((share, digit) => (
          <span
            data-read={digit === read || undefined}
            data-truth={digit === truth || undefined}
            // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
            key={digit}
          >
            <i style={{ height: `${100 * share}%` }} />
            <b>{digit}</b>
          </span>
        ))}
      </div>
    </div>
  );
}
