"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { PointSet } from "@/lib/datasets/points/point-set";
import type { DenoisePointsReply, DenoisePointsRequest } from "@/lib/tf/points/points-protocol";
import { DENSITY_COLUMNS, DENSITY_ROWS, densityOf } from "./density";
import type { View } from "./diffusion-2d.model";
import { paintDensity, paintFaintData, paintField, paintPoints, paintWays } from "./paint-plane";
import { classOf, fieldAt, type PanelView } from "./panel-view";
import { PlaneCanvas } from "./plane-canvas";
import type { PlaneColors } from "./plane-colors";

/** The points of one sampler, and what it took to draw them. */
export function SamplerPanel(props: {
  readonly panel: PanelView;
  readonly request: DenoisePointsRequest;
  readonly reply: DenoisePointsReply;
  readonly frame: number;
  readonly view: View;
  readonly data: PointSet;
}) {
  const t = useTranslations("diffusion-2d.sampler");
  const numbers = useNumbers();
  const { panel, request, reply, frame, view, data } = props;
  const paint = useCallback(
    (context: CanvasRenderingContext2D, colors: PlaneColors) => {
      const { wanted, classCount, count, steps } = request;
      const share = frame / steps;
      paintFaintData(context, data, colors);
      if (view === "density") {
        const values = densityOf(panel.points);
        const columns = { columns: DENSITY_COLUMNS, rows: DENSITY_ROWS };
        return paintDensity(context, { values, ...columns }, colors.onTheWay(share));
      }
      if (view === "field") paintField(context, fieldAt(reply, frame), colors);
      if (view === "trajectories") {
        paintWays(context, { path: panel.path, count, frame, steps }, colors);
      }
      paintPoints(context, {
        points: panel.points,
        classOf: (index) => classOf(index, wanted, classCount),
        classCount,
        color: (which) => (which < 0 ? colors.onTheWay(share) : colors.ofClass(which)),
        size: view === "samples" ? 5.2 : 4,
        alpha: view === "samples" ? 0.85 : 0.7,
      });
    },
    [panel, request, reply, frame, view, data],
  );
  const distance = numbers.fixed(panel.distance, 2);
  return (
    <figure className="diffusion-2d-panel" data-sampler={panel.sampler}>
      <figcaption>
        <span>
          <strong>{t(`${panel.sampler}.short`)}</strong>{" "}
          {t(`${panel.sampler}.kind`, { eta: numbers.short(request.eta) })}
        </span>
        <span>{t(`${panel.sampler}.source`)}</span>
      </figcaption>
      <PlaneCanvas
        label={t("picture", {
          name: t(`${panel.sampler}.short`),
          count: request.count,
          time: numbers.fixed(reply.times[frame] ?? 0, 2),
          distance,
        })}
        paint={paint}
      />
      <p>
        <span>{t("calls", { calls: panel.allCalls })}</span>
        <span data-distance={panel.distance.toFixed(4)}>{t("distance", { distance })}</span>
      </p>
    </figure>
  );
}
