import { JobError } from "@/lib/tf/failure";
import {
  BACKEND_NAMES,
  type BackendCandidate,
  type BackendName,
  type BackendReport,
} from "@/lib/tf/protocol";
import type { BackendHost } from "./backend-host";
import { CandidateList } from "./candidate-list";
import { fastest, type Purpose, startOrder } from "./candidate-order";
import { measureCandidates, stillHolds } from "./measure-candidates";

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

type Chosen = Readonly<Record<Purpose, BackendName | null>>;

const NONE: Chosen = { inference: null, training: null };
const PURPOSES: readonly Purpose[] = ["inference", "training"];

/**
 * Chooses the backends that compute, one for single images and one for training, starts them, measures them against the others and
 * replaces them when they are lost. Its state is what a {@link BackendReport} says.
 */
export class BackendManager {
  readonly #host: BackendHost;
  readonly #wishes: BackendWishes;
  readonly #beforeSwitch: (purpose: Purpose) => void;
  readonly #list: CandidateList;
  #chosen: Chosen = NONE;
  /** The one on which the host computes now. */
  #current: BackendName | null = null;
  #chosenBy: BackendReport["chosenBy"] = "fallback";
  #refused: BackendName | null = null;
  #hasTriedCached = false;

  /** @param beforeSwitch - called while an old backend is still there, to let go of what lives on it for that purpose */
  constructor(host: BackendHost, wishes: BackendWishes, beforeSwitch: (purpose: Purpose) => void) {
    this.#host = host;
    this.#wishes = wishes;
    this.#beforeSwitch = beforeSwitch;
    this.#list = new CandidateList(host);
  }

  /**
   * The backend for some work, started if it wasn't yet, and made the one that computes.
   * @throws JobError "backend-lost" if not a single one starts
   */
  async ensure(purpose: Purpose = "inference"): Promise<BackendName> {
    let name = this.#chosen[purpose] ?? (await this.#choose(purpose));
    if (this.#current !== name && !(await this.#start(name))) name = await this.#choose(purpose);
    if (purpose === "training") await this.#host.prepareTraining();
    return name;
  }

  /** Which backends compute, and why. Call after {@link ensure}. */
  report(): BackendReport {
    const active = this.#chosen.inference ?? this.#current ?? "cpu";
    const isForced = this.#chosenBy === "forced";
    return {
      active,
      training:
        this.#chosen.training ?? (isForced ? active : (fastest(this.#list.all, "training") ?? active)),
      chosenBy: this.#chosenBy,
      refused: this.#refused,
      candidates: this.#list.all,
      wasmThreads: this.#host.wasmThreads,
      crossOriginIsolated: this.#host.isCrossOriginIsolated,
    };
  }

  /** Has the device under the backend that computes gone? */
  isLost(): boolean {
    return this.#current !== null && this.#host.isLost();
  }

  /**
   * The result of some work on the backend that computes.
   * @throws JobError "backend-lost" as soon as the backend is lost, since the work itself may then never end
   */
  async whileAlive<T>(work: Promise<T>): Promise<T> {
    const outcome = await this.#host.lost.race(work.then((value) => ({ value })));
    if (outcome === "lost" || this.isLost())
      throw new JobError("backend-lost", "the device went away during the job");
    return outcome.value;
  }

  /**
   * Gives up the backend that computes and starts the next one.
   * @throws JobError "backend-lost" if no other starts
   */
  async moveOn(detail: string, purpose: Purpose = "inference"): Promise<BackendName> {
    const lost = this.#current;
    if (lost !== null) {
      this.#fail(lost, detail);
      if (lost === this.#wishes.forced) this.#refused = lost;
    }
    return this.ensure(purpose);
  }

  /** Starts the backend that computes anew, for instance after it ran out of memory. */
  async restart(): Promise<void> {
    const name = this.#current;
    if (name === null) return;
    const before = this.#chosen;
    this.#retire(name);
    if (await this.#start(name)) this.#chosen = before;
    else await this.ensure();
  }

  /**
   * Times every backend that isn't imitated by the processor, and keeps the fastest for each purpose unless one is forced.
   * @throws JobError "cancelled" if the signal ended it; the backends are then those from before
   */
  async measure(signal: AbortSignal): Promise<BackendReport> {
    const before = await this.ensure();
    const { training } = this.#chosen;
    try {
      const inUse = [before, ...(training === null ? [] : [training])];
      await measureCandidates(this.#host, this.#list, inUse, signal);
    } catch (error) {
      await this.#settle({ inference: before, training });
      throw error;
    }
    const isForced = this.#wishes.forced === before;
    const bestFor = (purpose: Purpose) => (isForced ? before : (fastest(this.#list.all, purpose) ?? before));
    await this.#settle({
      inference: bestFor("inference"),
      training: training === null ? null : bestFor("training"),
    });
    if (!isForced) this.#chosenBy = "measured";
    return this.report();
  }

  /**
   * Measures again if the backends were chosen by an earlier visit, and what that found holds no longer.
   * @throws JobError "cancelled" if the signal ended it
   */
  async recheck(signal: AbortSignal): Promise<BackendReport> {
    const active = await this.ensure();
    const { cached } = this.#wishes;
    if (this.#chosenBy !== "cached" || cached === null) return this.report();
    const holds = await stillHolds(this.#host, cached.candidates, active, signal);
    return holds ? this.report() : this.measure(signal);
  }

  /**
   * Lets some work start any backend it likes; those chosen compute again afterwards, and the others are ended.
   * @param work - lets go of what it leaves on a backend before it starts the next
   */
  async lend<T>(work: (host: BackendHost, active: BackendName) => Promise<T>): Promise<T> {
    const inference = await this.ensure();
    for (const purpose of PURPOSES) this.#beforeSwitch(purpose);
    try {
      return await work(this.#host, inference);
    } finally {
      await this.#settle({ ...this.#chosen, inference });
    }
  }

  async #choose(purpose: Purpose): Promise<BackendName> {
    if (purpose === "inference")
      return (await this.#startForced()) ?? (await this.#startCached()) ?? this.#startBest("inference");
    const inference = this.#chosen.inference ?? (await this.#choose("inference"));
    if (this.#chosenBy !== "forced") return this.#startBest("training");
    this.#chosen = { ...this.#chosen, training: inference };
    return inference;
  }

  /** After measuring: lets some backends compute and ends the others. */
  async #settle(chosen: Chosen & { readonly inference: BackendName }): Promise<void> {
    for (const purpose of PURPOSES)
      if (this.#chosen[purpose] !== null && this.#chosen[purpose] !== chosen[purpose])
        this.#beforeSwitch(purpose);
    await this.#host.activate(chosen.inference);
    this.#current = chosen.inference;
    this.#chosen = chosen;
    for (const name of BACKEND_NAMES)
      if (name !== chosen.inference && name !== chosen.training) this.#host.drop(name);
  }

  async #startForced(): Promise<BackendName | null> {
    const { forced } = this.#wishes;
    if (forced === null || this.#refused === forced) return null;
    if ((await this.#list.probe(forced)) !== "absent" && (await this.#start(forced))) {
      this.#chosen = { ...this.#chosen, inference: forced };
      this.#chosenBy = "forced";
      return forced;
    }
    this.#refused = forced;
    return null;
  }

  async #startCached(): Promise<BackendName | null> {
    const { cached, forced } = this.#wishes;
    if (cached === null || forced !== null || this.#hasTriedCached) return null;
    this.#hasTriedCached = true;
    const { state, detail } = await this.#host.probe(cached.active);
    const known = cached.candidates.find(({ name }) => name === cached.active);
    if (state !== "untried" || known?.detail !== detail) return null;
    this.#list.adopt(cached.candidates);
    if (!(await this.#start(cached.active))) return null;
    this.#chosen = { ...this.#chosen, inference: cached.active };
    this.#chosenBy = "cached";
    return cached.active;
  }

  async #startBest(purpose: Purpose): Promise<BackendName> {
    for (const name of startOrder(this.#list.all, purpose)) {
      if (!(await this.#list.isThere(name)) || !(await this.#start(name))) continue;
      this.#chosen = { ...this.#chosen, [purpose]: name };
      if (purpose === "inference") this.#chosenBy = "fallback";
      return name;
    }
    const details = this.#list.all.map(({ name, detail }) => `${name}: ${detail}`);
    throw new JobError("backend-lost", details.join("; "));
  }

  async #start(name: BackendName): Promise<boolean> {
    if (this.#current === name) return true;
    try {
      await this.#host.activate(name);
      this.#current = name;
      return true;
    } catch (error) {
      this.#fail(name, error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  #fail(name: BackendName, detail: string): void {
    this.#retire(name);
    this.#list.fail(name, detail);
  }

  #retire(name: BackendName): void {
    for (const purpose of PURPOSES) if (this.#chosen[purpose] === name) this.#beforeSwitch(purpose);
    const { inference, training } = this.#chosen;
    this.#chosen = {
      inference: inference === name ? null : inference,
      training: training === name ? null : training,
    };
    if (this.#current === name) this.#current = null;
    this.#host.drop(name);
  }
}
