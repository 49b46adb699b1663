/** A network that learns to draw points, slice by slice, with the moments that were kept of it. */

import type { ModelClient } from "@/lib/tf/client";
import type { PointsNetwork, PointsTask, TrainPointsReply } from "@/lib/tf/points/points-protocol";
import type { BackendName, FailureReason } from "@/lib/tf/protocol";

/** Steps between two moments that are kept; also the most of one slice. */
export const CHECKPOINT_STEPS = 100;
/** Steps of a run, and how many more each time it is continued. */
export const RUN_STEPS = 2000;
const MOST_STEPS = 20_000;
/** A slice begins no block after so many milliseconds. */
const SLICE_MS = 120;

export type RunStatus = "idle" | "running" | "paused" | "done" | "diverged" | "failed";

export interface Checkpoint {
  readonly step: number;
  readonly parameters: Float32Array;
}

export interface RunView {
  readonly status: RunStatus;
  /** Steps done. */
  readonly step: number;
  /** Where the run ends. */
  readonly target: number;
  readonly canContinue: boolean;
  /** The loss of each block, with the step at its end. */
  readonly losses: readonly (readonly [step: number, loss: number])[];
  /** The first weights, those of every hundred steps, and the newest. Empty until the worker has answered. */
  readonly checkpoints: readonly Checkpoint[];
  /** The moment that is looked at; null for the newest. */
  readonly looked: number | null;
  /** Time spent on training, in milliseconds. */
  readonly trainedMs: number;
  readonly backend: BackendName | null;
  readonly failure: FailureReason | null;
}

const FIRST_VIEW: RunView = {
  status: "idle",
  step: 0,
  target: RUN_STEPS,
  canContinue: true,
  losses: [],
  checkpoints: [],
  looked: null,
  trainedMs: 0,
  backend: null,
  failure: null,
};

/** The run of one task. It lives as long as someone holds it: the worker keeps nothing of it. */
export class PointsRun {
  readonly #client: Pick<ModelClient, "trainPoints">;
  readonly #task: PointsTask;
  readonly #listeners = new Set<() => void>();
  #view = FIRST_VIEW;
  #network: PointsNetwork | null = null;
  /** Grows with every reset: what was asked for before it is not taken any more. */
  #life = 0;
  #isPreparing = false;
  #isLooping = false;

  constructor(client: Pick<ModelClient, "trainPoints">, task: PointsTask) {
    this.#client = client;
    this.#task = task;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): RunView => this.#view;

  /** Fetches the weights before the first step, so that there is something to draw with. */
  async prepare(): Promise<void> {
    if (this.#isPreparing || this.#network !== null || this.#view.status === "running") return;
    this.#isPreparing = true;
    await this.#slice(0);
    this.#isPreparing = false;
  }

  /** Trains up to the target; on from there once it is reached. */
  start(): void {
    const { status, step, target, canContinue } = this.#view;
    if (status === "running" || !canContinue) return;
    this.#set({
      status: "running",
      target: step >= target ? Math.min(target + RUN_STEPS, MOST_STEPS) : target,
      looked: null,
      failure: null,
    });
    if (!this.#isLooping) void this.#loop();
  }

  /** Once more what failed: training, or fetching the first weights. */
  retry(): void {
    if (this.#network !== null) {
      this.start();
      return;
    }
    this.reset();
    void this.prepare();
  }

  pause(): void {
    if (this.#view.status === "running") this.#set({ status: "paused" });
  }

  /** Back to before the first step. */
  reset(): void {
    this.#life += 1;
    this.#network = null;
    const first = this.#view.checkpoints.filter(({ step }) => step === 0);
    this.#set({ ...FIRST_VIEW, checkpoints: first, backend: this.#view.backend });
  }

  /** Looks at a moment that was kept. @param step - null for the newest */
  goTo(step: number | null): void {
    const isNewest = step === null || step >= this.#view.step;
    this.#set({ looked: isNewest ? null : step });
  }

  async #loop(): Promise<void> {
    this.#isLooping = true;
    while (this.#view.status === "running" && this.#view.step < this.#view.target) {
      await this.#slice(CHECKPOINT_STEPS - (this.#view.step % CHECKPOINT_STEPS));
    }
    this.#isLooping = false;
    const { status, target } = this.#view;
    if (status === "running") this.#set({ status: "done", canContinue: target < MOST_STEPS });
  }

  async #slice(steps: number): Promise<void> {
    const life = this.#life;
    const result = await this.#client.trainPoints({
      task: this.#task,
      from: this.#network,
      budgetMs: SLICE_MS,
      steps,
    });
    if (this.#life !== life) return;
    if (!result.ok) return this.#set({ status: "failed", failure: result.reason });
    const trainedMs = this.#view.trainedMs + (steps > 0 ? result.elapsedMs : 0);
    this.#take(result.value, { backend: result.backend, trainedMs });
  }

  #take(
    { network, initial, losses, hasDiverged }: TrainPointsReply,
    change: Pick<RunView, "backend" | "trainedMs">,
  ): void {
    const { checkpoints, step } = this.#view;
    this.#network = network;
    const length = losses.length > 0 ? (network.step - step) / losses.length : 0;
    const firsts = initial ? [{ step: 0, parameters: initial }] : checkpoints;
    const kept = firsts.filter((one) => one.step % CHECKPOINT_STEPS === 0 && one.step < network.step);
    this.#set({
      ...change,
      step: network.step,
      losses: [...this.#view.losses, ...losses.map((loss, at) => [step + (at + 1) * length, loss] as const)],
      checkpoints: [...kept, { step: network.step, parameters: network.parameters }],
      ...(hasDiverged ? { status: "diverged", canContinue: false } : {}),
    });
  }

  #set(change: Partial<RunView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The weights that are looked at; null until the worker has answered. */
export function lookedAt({ checkpoints, looked }: RunView): Checkpoint | null {
  const newest = checkpoints.at(-1) ?? null;
  if (looked === null) return newest;
  return checkpoints.findLast(({ step }) => step <= looked) ?? newest;
}
