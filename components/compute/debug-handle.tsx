"use client";

import { useEffect } from "react";
import type { ModelClient } from "@/lib/tf/client";
import { useModelService } from "./model-service-context";

/** What a bug report, a browser test or a measurement may ask the page's compute service for. */
export interface CourseDebug {
  memory(): ReturnType<ModelClient["memory"]>;
  activations(...request: Parameters<ModelClient["activations"]>): ReturnType<ModelClient["activations"]>;
  backend(): ReturnType<ModelClient["backend"]>;
  convolutionSpeed(): ReturnType<ModelClient["convolutionSpeed"]>;
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
    };
    return () => {
      delete window.__courseDebug;
    };
  }, [service]);
  return null;
}
