import { BACKEND_NAMES, type BackendCandidate, type BackendName } from "@/lib/tf/protocol";
import type { BackendHost } from "./backend-host";

/** What is known of each backend, kept up to date. */
export class CandidateList {
  readonly #host: Pick<BackendHost, "probe">;
  #all: readonly BackendCandidate[];
  /** Measured by an earlier visit, and not looked for since. */
  readonly #unproven = new Set<BackendName>();

  constructor(host: Pick<BackendHost, "probe">) {
    this.#host = host;
    this.#all = BACKEND_NAMES.map((name) => ({
      name,
      state: "untried",
      medianMs: null,
      trainMs: null,
      detail: "",
    }));
  }

  get all(): readonly BackendCandidate[] {
    return this.#all;
  }

  stateOf(name: BackendName): BackendCandidate["state"] | undefined {
    return this.#all.find((candidate) => candidate.name === name)?.state;
  }

  update(name: BackendName, change: Partial<BackendCandidate>): void {
    this.#unproven.delete(name);
    this.#all = this.#all.map((own) => (own.name === name ? { ...own, ...change } : own));
  }

  /** A backend that can't be used any more. */
  fail(name: BackendName, detail: string): void {
    this.update(name, { state: "failed", medianMs: null, trainMs: null, detail });
  }

  /** Takes over what an earlier visit found. */
  adopt(found: readonly BackendCandidate[]): void {
    this.#all = this.#all.map((own) => found.find(({ name }) => name === own.name) ?? own);
    for (const { name, state } of this.#all) if (state === "measured") this.#unproven.add(name);
  }

  /** Looks for the device of a backend, and forgets what was known of it. */
  async probe(name: BackendName): Promise<BackendCandidate["state"]> {
    const presence = await this.#host.probe(name);
    this.update(name, { ...presence, medianMs: null, trainMs: null });
    return presence.state;
  }

  /** May a backend be started? Looks for its device, unless it was seen before; a measurement holds for the same device only. */
  async isThere(name: BackendName): Promise<boolean> {
    const known = this.#all.find((candidate) => candidate.name === name);
    if (known?.state === "measured") {
      if (!this.#unproven.has(name)) return true;
      const { state, detail } = await this.#host.probe(name);
      if (state === "untried" && detail === known.detail) {
        this.#unproven.delete(name);
        return true;
      }
    }
    return (await this.probe(name)) === "untried";
  }
}
