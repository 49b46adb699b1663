import { JobError } from "@/lib/tf/failure";
import {
  BACKEND_NAMES,
  type BackendCandidate,
  type BackendName,
  type BackendReport,
} from "@/lib/tf/protocol";
import type { BackendHost } from "./backend-host";
import { fastest, startOrder } from "./candidate-order";

/** What was found on this device by an earlier visit. */
export interface CachedChoice {
  readonly active: BackendName;
  readonly candidates: readonly BackendCandidate[];
}

export interface BackendWishes {
  /** The backend that the address asks for; software adapters are allowed then. */
  readonly forced: BackendName | null;
  readonly cached: CachedChoice | null;
}

/**
 * Chooses the backend that computes, starts it, measures it against the others and replaces it when it is lost.
 * Its state is what a {@link BackendReport} says.
 */
export class BackendManager {
  readonly #host: BackendHost;
  readonly #wishes: BackendWishes;
  readonly #beforeSwitch: () => void;
  #candidates: readonly BackendCandidate[];
  #active: BackendName | null = null;
  #chosenBy: BackendReport["chosenBy"] = "fallback";
  #refused: BackendName | null = null;

  /** @param beforeSwitch - called while the old backend is still there, to let go of what lives on it */
  constructor(host: BackendHost, wishes: BackendWishes, beforeSwitch: () => void) {
    this.#host = host;
    this.#wishes = wishes;
    this.#beforeSwitch = beforeSwitch;
    this.#candidates = BACKEND_NAMES.map((name) => ({ name, state: "untried", medianMs: null, detail: "" }));
  }

  /**
   * The backend that computes, started if none was yet.
   * @throws JobError "backend-lost" if not a single one starts
   */
  async ensure(): Promise<BackendName> {
    return this.#active ?? (await this.#startForced()) ?? (await this.#startCached()) ?? this.#startBest();
  }

  /** Which backend computes, and why. Call after {@link ensure}. */
  report(): BackendReport {
    return {
      active: this.#active ?? "cpu",
      chosenBy: this.#chosenBy,
      refused: this.#refused,
      candidates: this.#candidates,
      wasmThreads: this.#host.wasmThreads,
      crossOriginIsolated: this.#host.isCrossOriginIsolated,
    };
  }

  isLost(): boolean {
    return this.#active !== null && this.#host.isLost();
  }

  /**
   * The result of some work on the active backend.
   * @throws JobError "backend-lost" as soon as the backend is lost, since the work itself may then never end
   */
  async whileAlive<T>(work: Promise<T>): Promise<T> {
    const outcome = await this.#host.lost.race(work.then((value) => ({ value })));
    if (outcome === "lost" || this.isLost())
      throw new JobError("backend-lost", "the device went away during the job");
    return outcome.value;
  }

  /**
   * Gives up the active backend and starts the next one.
   * @throws JobError "backend-lost" if no other starts
   */
  async moveOn(detail: string): Promise<BackendName> {
    const lost = this.#active;
    if (lost !== null) {
      this.#fail(lost, detail);
      if (lost === this.#wishes.forced) this.#refused = lost;
    }
    return this.#startBest();
  }

  /** Starts the active backend anew, for instance after it ran out of memory. */
  async restart(): Promise<void> {
    const name = this.#active;
    if (name === null) return;
    this.#retire(name);
    if (!(await this.#start(name))) await this.#startBest();
  }

  /**
   * Times every backend that isn't imitated by the processor, and keeps the fastest unless one is forced.
   * @throws JobError "cancelled" if the signal ended it; the backend is then the one from before
   */
  async measure(signal: AbortSignal): Promise<BackendReport> {
    const before = await this.ensure();
    try {
      // Plain JavaScript is timed only where it is in use: elsewhere it never wins and takes long.
      const names = BACKEND_NAMES.filter((name) => name !== "cpu" || name === before).toReversed();
      for (const name of names) await this.#measureOne(name, signal);
    } catch (error) {
      await this.#switchTo(before);
      throw error;
    }
    const isForced = this.#wishes.forced === before;
    const best = isForced ? before : (fastest(this.#candidates) ?? before);
    await this.#switchTo(best);
    if (!isForced) this.#chosenBy = "measured";
    return this.report();
  }

  async #measureOne(name: BackendName, signal: AbortSignal): Promise<void> {
    if (this.#state(name) === "failed") return;
    if (name !== this.#active && (await this.#probe(name)) !== "untried") return;
    try {
      await this.#host.activate(name);
      const medianMs = await this.#host.lost.race(this.#host.measure(signal));
      if (medianMs === "lost") throw new Error("lost while it was measured");
      this.#update(name, { state: "measured", medianMs });
    } catch (error) {
      if (error instanceof JobError && error.reason === "cancelled") throw error;
      this.#update(name, { state: "failed", medianMs: null, detail: messageOf(error) });
    }
  }

  /** After measuring: lets one backend compute and ends the others. */
  async #switchTo(name: BackendName): Promise<void> {
    if (name !== this.#active) this.#beforeSwitch();
    await this.#host.activate(name);
    this.#active = name;
    for (const other of BACKEND_NAMES) if (other !== name) this.#host.drop(other);
  }

  async #startForced(): Promise<BackendName | null> {
    const { forced } = this.#wishes;
    if (forced === null || this.#refused === forced) return null;
    if ((await this.#probe(forced)) !== "absent" && (await this.#start(forced))) {
      this.#chosenBy = "forced";
      return forced;
    }
    this.#refused = forced;
    return null;
  }

  async #startCached(): Promise<BackendName | null> {
    const { cached, forced } = this.#wishes;
    if (cached === null || forced !== null) return null;
    const { state, detail } = await this.#host.probe(cached.active);
    const known = cached.candidates.find(({ name }) => name === cached.active);
    if (state !== "untried" || known?.detail !== detail) return null;
    this.#candidates = this.#candidates.map(
      (own) => cached.candidates.find(({ name }) => name === own.name) ?? own,
    );
    if (!(await this.#start(cached.active))) return null;
    this.#chosenBy = "cached";
    return cached.active;
  }

  async #startBest(): Promise<BackendName> {
    for (const name of startOrder(this.#candidates)) {
      if (this.#state(name) === "untried" && (await this.#probe(name)) !== "untried") continue;
      if (!(await this.#start(name))) continue;
      this.#chosenBy = "fallback";
      return name;
    }
    throw new JobError(
      "backend-lost",
      this.#candidates.map(({ name, detail }) => `${name}: ${detail}`).join("; "),
    );
  }

  async #start(name: BackendName): Promise<boolean> {
    try {
      await this.#host.activate(name);
      this.#active = name;
      return true;
    } catch (error) {
      this.#fail(name, messageOf(error));
      return false;
    }
  }

  #fail(name: BackendName, detail: string): void {
    this.#retire(name);
    this.#update(name, { state: "failed", medianMs: null, detail });
  }

  #retire(name: BackendName): void {
    if (this.#active === name) {
      this.#beforeSwitch();
      this.#active = null;
    }
    this.#host.drop(name);
  }

  async #probe(name: BackendName): Promise<BackendCandidate["state"]> {
    const presence = await this.#host.probe(name);
    this.#update(name, presence);
    return presence.state;
  }

  #state(name: BackendName): BackendCandidate["state"] | undefined {
    return this.#candidates.find((candidate) => candidate.name === name)?.state;
  }

  #update(name: BackendName, change: Partial<BackendCandidate>): void {
    this.#candidates = this.#candidates.map((own) => (own.name === name ? { ...own, ...change } : own));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
