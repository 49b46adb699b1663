"use client";

import { useState } from "react";
import { type TakenNetwork, takenNetwork } from "./taken-network";
import type { FruitRunHandle } from "./use-fruit-run";

/** The network as it was taken, and how that went. */
export interface TakenHandle {
  /** The same object until the reader takes another; null before the first of this run. */
  readonly taken: TakenNetwork | null;
  readonly status: "idle" | "taking" | "failed";
  readonly take: () => void;
}

/** Takes a copy of the network that a run trains. Another run begins without one. */
export function useTakenNetwork(run: FruitRunHandle): TakenHandle {
  const [held, setHeld] = useState<{ readonly of: object; readonly taken: TakenNetwork } | null>(null);
  const [status, setStatus] = useState<TakenHandle["status"]>("idle");
  const of = run.itself;
  const take = async () => {
    if (run.view.step === 0 || status === "taking") return;
    const { spec } = run.view;
    setStatus("taking");
    const state = await run.snapshot().catch(() => null);
    setStatus(state === null ? "failed" : "idle");
    if (state !== null) setHeld({ of, taken: takenNetwork(spec, state) });
  };
  return { taken: held?.of === of ? held.taken : null, status, take: () => void take() };
}
