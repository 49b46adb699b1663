import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import type { BackendHost, MeasuredTimes } from "@/lib/tf/backends/backend-host";
import type { Presence } from "@/lib/tf/backends/gpu-probe";
import { OneShot } from "@/lib/tf/one-shot";
import type { BackendName } from "@/lib/tf/protocol";

/** A host whose every backend computes on plain JavaScript, and which can be told what there is and what goes wrong. */
export class CpuHost implements BackendHost {
  readonly wasmThreads = 1;
  readonly isCrossOriginIsolated = false;
  lost = new OneShot<"lost">();
  readonly activated: BackendName[] = [];
  readonly dropped: BackendName[] = [];
  readonly presence: Partial<Record<BackendName, Presence>> = {
    webgpu: { state: "absent", detail: "none" },
    webgl: { state: "absent", detail: "none" },
  };
  readonly broken = new Set<BackendName>();
  readonly medians: Partial<Record<BackendName, number>> = {};
  /** Where a step takes another time than {@link medians} says. */
  readonly trainTimes: Partial<Record<BackendName, number>> = {};
  /** Backends that were made able to train. */
  readonly prepared: (BackendName | null)[] = [];
  active: BackendName | null = null;

  async probe(name: BackendName): Promise<Presence> {
    return this.presence[name] ?? { state: "untried", detail: "" };
  }

  async activate(name: BackendName): Promise<void> {
    if (this.broken.has(name)) throw new Error(`${name} is broken`);
    await tf.setBackend("cpu");
    if (this.lost.hasFired) this.lost = new OneShot();
    this.active = name;
    this.activated.push(name);
  }

  drop(name: BackendName): void {
    this.dropped.push(name);
  }

  isLost(): boolean {
    return this.lost.hasFired;
  }

  async prepareTraining(): Promise<void> {
    this.prepared.push(this.active);
  }

  async measure(): Promise<MeasuredTimes> {
    const medianMs = this.active === null ? undefined : this.medians[this.active];
    if (this.active === null || medianMs === undefined) throw new Error(`${this.active} can't be measured`);
    return { medianMs, trainMs: this.trainTimes[this.active] ?? medianMs };
  }

  loseDevice(): void {
    this.lost.fire("lost");
  }
}
