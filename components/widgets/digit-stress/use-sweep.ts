"use client";

import { useEffect, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import { stressDigit } from "@/lib/datasets/digits/stress-digit";
import { type DigitStressState, stressOf, sweepValues } from "./digit-stress.model";
import { type SweepPoint, sweepPoint } from "./sweep";

const SIDE = 28;

/**
 * The points of the curve, as they come in from the network; null while none has. Only the last sweep that was asked for is
 * gone through.
 */
export function useSweep(
  id: string,
  state: DigitStressState,
  image: Float32Array | null,
): readonly SweepPoint[] | null {
  const service = useModelService();
  const [points, setPoints] = useState<readonly SweepPoint[] | null>(null);
  const { sweep, sample } = state;
  // What isn't swept decides the curve; the swept field itself only moves the cursor.
  const fixed = JSON.stringify({ ...stressOf(state), [sweep]: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `fixed` stands for the fields of the state that count
  useEffect(() => {
    if (!image) return;
    let isWanted = true;
    const values = sweepValues(sweep);
    const found = values.map(async (value, index) => {
      const stressed = stressDigit(image, SIDE, { ...stressOf(state), [sweep]: value });
      const result = await service.activations("digits", stressed, { latest: `${id}/sweep/${index}` });
      const softmax = result.ok ? result.value.find(({ name }) => name === "softmax") : undefined;
      return softmax ? sweepPoint(value, softmax.values, sample) : null;
    });
    void Promise.all(found).then((all) => {
      if (isWanted) setPoints(all.filter((point) => point !== null));
    });
    return () => {
      isWanted = false;
    };
  }, [service, id, image, sweep, sample, fixed]);
  return points;
}
