"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { DenoisePointsRequest } from "@/lib/tf/points/points-protocol";
import type { PanelView } from "./panel-view";

/** The pictures in numbers, behind a button. */
export function NumbersTable(props: {
  readonly panels: readonly PanelView[];
  readonly request: DenoisePointsRequest;
  readonly time: number;
}) {
  const t = useTranslations("diffusion-2d.table");
  const name = useTranslations("diffusion-2d.sampler");
  const numbers = useNumbers();
  const { panels, request, time } = props;
  return (
    <details className="diffusion-2d-table">
      <summary>{t("summary")}</summary>
      <table>
        <caption>{t("caption", { count: request.count, time: numbers.fixed(time, 2) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("sampler")}</th>
            <th scope="col">{t("calls")}</th>
            <th scope="col">{t("allCalls")}</th>
            <th scope="col">{t("distance")}</th>
          </tr>
        </thead>
        <tbody>
          {panels.map(({ sampler, calls, allCalls, distance }) => (
            <tr key={sampler}>
              <th scope="row">{name(`${sampler}.short`)}</th>
              <td>{numbers.fixed(calls, 0)}</td>
              <td>{numbers.fixed(allCalls, 0)}</td>
              <td>{numbers.fixed(distance, 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
