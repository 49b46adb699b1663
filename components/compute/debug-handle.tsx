"use client";

import { useEffect } from "react";
import type { ModelClient } from "@/lib/tf/client";
import type { Result } from "@/lib/tf/protocol";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import type { TrainingView } from "@/lib/tf/training/training-run";
import type { TestedReport, TrainingReport } from "./debug-training";
import { useModelService } from "./model-service-context";

/** What a bug report, a browser test or a measurement may ask the page's compute service for. */
export interface CourseDebug {
  memory(): ReturnType<ModelClient["memory"]>;
  activations(...request: Parameters<ModelClient["activations"]>): ReturnType<ModelClient["activations"]>;
  backend(): ReturnType<ModelClient["backend"]>;
  convolutionSpeed(): ReturnType<ModelClient["convolutionSpeed"]>;
  /** Draws; nobody is told how far it is. */
  denoise(request: Parameters<ModelClient["denoise"]>[0]): ReturnType<ModelClient["denoise"]>;
  lookInsideUNet: ModelClient["lookInsideUNet"];
  learnFruits: ModelClient["learnFruits"];
  trainPoints(...request: Parameters<ModelClient["trainPoints"]>): ReturnType<ModelClient["trainPoints"]>;
  /** Trains for so many steps; see `trainForReport`. */
  train(
    spec: TrainingSpec,
    steps: number,
    onView?: (view: TrainingView) => void,
  ): Promise<Result<TrainingReport>>;
  /** Trains, and tries the end of the run on the 10,000 test images; see `trainAndTest`. */
  trainAndTest(spec: TrainingSpec, steps: number): Promise<Result<TestedReport>>;
  /** Takes the device away from the backend that computes, as if it had broken down. */
  loseDevice(): void;
}

declare global {
  interface Window {
    __courseDebug?: CourseDebug;
  }
}

/** Puts the compute service within reach of the console, as `__courseDebug`. Draws nothing. */
export function DebugHandle() {
  const service = useModelService();
  useEffect(() => {
    window.__courseDebug = {
      memory: () => service.memory(),
      activations: (...request) => service.activations(...request),
      backend: () => service.backend(),
      convolutionSpeed: () => service.convolutionSpeed(),
      denoise: (request) => service.denoise(request, () => undefined),
      lookInsideUNet: (...request) => service.lookInsideUNet(...request),
      learnFruits: (...request) => service.learnFruits(...request),
      trainPoints: (...request) => service.trainPoints(...request),
      train: async (...request) => {
        const { trainForReport } = await import("./debug-training");
        return trainForReport(service, ...request);
      },
      trainAndTest: async (...request) => {
        const { trainAndTest } = await import("./debug-training");
        return trainAndTest(service, ...request);
      },
      loseDevice: () => service.loseDevice(),
    };
    return () => {
      delete window.__courseDebug;
    };
  }, [service]);
  return null;
}
