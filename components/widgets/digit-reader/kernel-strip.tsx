"use client";

import { memo } from "react";
import { useTranslations } from "use-intl/react";
import { divergingColor } from "@/components/plot/diverging";
import { largestMagnitude } from "@/components/plot/map-pixels";
import type { LayerWeights } from "@/lib/tf/protocol";
import { weightsOf } from "./layer-maps";
import { kernelTile } from "./weighted-sum";

const SIDE = 5;
const FILTERS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The kernels of conv1, each above the map it makes. */
export const KernelStrip = memo(function KernelStrip({
  weights,
}: {
  readonly weights: readonly LayerWeights[];
}) {
  const t = useTranslations("digit-reader.maps");
  const own = weightsOf(weights, "conv1");
  const limit = own ? largestMagnitude(own.kernel) : 1;
  return (
    <div className="digit-reader-row digit-reader-kernels">
      <p>
        <span>{t("kernelsName")}</span>{" "}
        <span className="digit-reader-legend">
          <i style={{ background: divergingColor(-1, 1) }} /> −{" "}
          <i style={{ background: divergingColor(1, 1) }} /> +
        </span>
      </p>
      <div aria-label={t("kernels")} role="img">
        {FILTERS.map((filter) => (
          <svg aria-hidden="true" key={filter} viewBox={`0 0 ${SIDE} ${SIDE}`}>
            {own
              ? kernelTile(own, { size: SIDE, inChannels: 1, channel: 0, filter }).map((weight, tap) => (
                  <rect
                    height="1"
                    // biome-ignore lint/suspicious/noArrayIndexKey: a tap is its place
                    key={tap}
                    style={{ fill: divergingColor(weight, limit) }}
                    width="1"
                    x={tap % SIDE}
                    y={Math.floor(tap / SIDE)}
                  />
                ))
              : null}
          </svg>
        ))}
      </div>
    </div>
  );
});
