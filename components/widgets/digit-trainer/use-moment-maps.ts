"use client";

import { useEffect, useRef, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { ModelClient } from "@/lib/tf/client";
import type { FailureReason } from "@/lib/tf/protocol";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { type MapSheet, mapSheets } from "./moment-maps";

/** Not oftener than this, in milliseconds, so that the training goes on. */
const LEAST_PAUSE_MS = 250;

export interface MomentMaps {
  readonly sheets: readonly MapSheet[];
  readonly failure: FailureReason | null;
}

/** The maps, and a way to ask again where they failed. */
export interface LiveMaps extends MomentMaps {
  readonly retry: () => void;
}

const NOTHING: MomentMaps = { sheets: [], failure: null };

interface Asked {
  readonly run: TrainingView;
  readonly image: Float32Array;
}

/** The maps for one image at the moment shown, computed anew as the run goes on. @param key - of the demo, unique on the page */
export function useMomentMaps(key: string, run: TrainingView, image: Float32Array | null): LiveMaps {
  const service = useModelService();
  const [maps, setMaps] = useState<MomentMaps>(NOTHING);
  const follower = useRef<MapFollower | null>(null);
  useEffect(() => {
    const following = new MapFollower(service, `${key}:maps`, setMaps);
    follower.current = following;
    return () => following.close();
  }, [service, key]);
  const { weights } = run;
  const ask = () => {
    if (image && weights.length > 0) follower.current?.show({ run, image });
    else setMaps(NOTHING);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment of a run is known by its weights
  useEffect(ask, [weights, image]);
  return { ...maps, retry: ask };
}

/** Asks for one moment at a time; of those that wait only the newest counts. */
class MapFollower {
  readonly #service: ModelClient;
  readonly #key: string;
  readonly #publish: (maps: MomentMaps) => void;
  #wanted: Asked | null = null;
  #isBusy = false;
  #isClosed = false;

  constructor(service: ModelClient, key: string, publish: (maps: MomentMaps) => void) {
    this.#service = service;
    this.#key = key;
    this.#publish = publish;
  }

  show(asked: Asked): void {
    this.#wanted = asked;
    if (!this.#isBusy) void this.#follow();
  }

  close(): void {
    this.#isClosed = true;
    this.#service.freeGiven(this.#key);
  }

  async #follow(): Promise<void> {
    this.#isBusy = true;
    while (this.#wanted && !this.#isClosed) {
      const { run, image } = this.#wanted;
      this.#wanted = null;
      const { network } = run.spec;
      const given = { network, weights: run.weights };
      const result = await this.#service.givenActivations({ key: this.#key, given, image });
      if (this.#isClosed) break;
      if (!result.ok) this.#publish({ sheets: [], failure: result.reason });
      else if (result.value) this.#publish({ sheets: mapSheets(network, result.value), failure: null });
      await new Promise((resolve) => setTimeout(resolve, LEAST_PAUSE_MS));
    }
    this.#isBusy = false;
  }
}
