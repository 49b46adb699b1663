import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import type { BackendHost } from "@/lib/tf/backends/backend-host";
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

  async measure(): Promise<number> {
    const median = this.active === null ? undefined : this.medians[this.active];
    if (median === undefined) throw new Error(`${this.active} can't be measured`);
    return median;
  }
}
