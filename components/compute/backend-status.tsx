"use client";

import { type ComponentType, lazy, Suspense } from "react";
import type { BackendReport } from "@/lib/tf/protocol";
import type { BackendWish } from "./backend-wish";
import { useBackendReport, useBackendWish } from "./model-service-context";

export interface BackendLineProps {
  readonly report: BackendReport | null;
  readonly wish: BackendWish;
}

const BackendLine: ComponentType<BackendLineProps> = lazy(async () => {
  const line = await import("./backend-line");
  return { default: line.BackendLine };
});

/** Which backend computes on this machine, once something has computed; its texts are fetched only then. */
export function BackendStatus() {
  const report = useBackendReport();
  const wish = useBackendWish();
  if (!report && !wish.unknown) return null;
  return (
    <Suspense fallback={null}>
      <BackendLine report={report} wish={wish} />
    </Suspense>
  );
}
