"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useBackendReport } from "@/components/compute/model-service-context";
import type { BackendReport, Failure } from "@/lib/tf/protocol";
import { type Comparing, useComparison } from "./use-comparison";
import { type Measuring, useMeasurement } from "./use-measurement";

/** What the parts of the page share. */
export interface Engine {
  /** Null until the worker has answered. */
  readonly report: BackendReport | null;
  readonly measuring: Measuring;
  readonly comparing: Comparing;
  /** What went wrong last. */
  readonly failure: Failure | null;
}

/** Exported for tests, which stand in for the worker. */
export const EngineContext = createContext<Engine | null>(null);

/** Starts the worker, has the backends measured if they aren't yet, and tells the parts of the page below what came out. */
export function EngineProvider({
  image,
  children,
}: {
  /** The image on which backends are compared, `[28, 28, 1]`, bytes. */
  readonly image: readonly number[];
  readonly children: ReactNode;
}) {
  const report = useBackendReport();
  const measuring = useMeasurement();
  const comparing = useComparison(image);
  const failure = comparing.failure ?? measuring.failure;
  return <EngineContext value={{ report, measuring, comparing, failure }}>{children}</EngineContext>;
}

/** What the page knows of the engine. @throws Error outside a provider */
export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error("useEngine needs an EngineProvider above it");
  return engine;
}
