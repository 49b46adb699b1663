"use client";

import { useEffect, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { LayerWeights, ModelId } from "@/lib/tf/protocol";

/** Kernels and biases of a shipped network; none until they are here. */
export function useWeights(model: ModelId): readonly LayerWeights[] {
  const service = useModelService();
  const [known, setKnown] = useState<Partial<Record<ModelId, readonly LayerWeights[]>>>({});
  useEffect(() => {
    let isWanted = true;
    void service.loadModel(model).then((result) => {
      // A failure shows in what is computed with the same model.
      if (isWanted && result.ok) setKnown((before) => ({ ...before, [model]: result.value.weights }));
    });
    return () => {
      isWanted = false;
    };
  }, [service, model]);
  return known[model] ?? [];
}
