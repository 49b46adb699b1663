"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import type { PointSet } from "@/lib/datasets/points/point-set";
import { ClassLegend } from "./class-legend";
import { useClassNames } from "./class-names";
import type { Diffusion2dState } from "./diffusion-2d.model";
import { paintPoints } from "./paint-plane";
import { PlaneCanvas } from "./plane-canvas";
import type { PlaneColors } from "./plane-colors";

/** How many of the data are drawn. */
const SHOWN = 900;

/** The points that the network learns from. */
export function DataPicture(props: { readonly state: Diffusion2dState; readonly data: PointSet | null }) {
  const t = useTranslations("diffusion-2d.data");
  const { state, data } = props;
  const names = useClassNames(state, data?.classCount ?? 0);
  const paint = useCallback(
    (context: CanvasRenderingContext2D, colors: PlaneColors) => {
      if (data) paintData(context, data, colors);
    },
    [data],
  );
  const label = data
    ? t("picture", {
        dataset: t(`name.${state.dataset}`),
        count: data.classes.length,
        classes: data.classCount,
      })
    : t("empty");
  return (
    <>
      <PlaneCanvas label={label} paint={paint} />
      {names.length > 1 ? <ClassLegend names={names} /> : null}
    </>
  );
}

/** Some of the data, with the marks of their classes. */
export function paintData(
  context: CanvasRenderingContext2D,
  { points, classes, classCount }: PointSet,
  colors: PlaneColors,
): void {
  paintPoints(context, {
    points: points.subarray(0, 2 * SHOWN),
    classOf: (index) => classes[index] ?? 0,
    classCount,
    color: (which) => colors.ofClass(classCount > 1 ? Math.max(which, 0) : 1),
    size: 4.2,
    alpha: 0.8,
  });
}
