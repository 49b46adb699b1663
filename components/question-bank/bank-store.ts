/** Keeps the state of the bank and its address in step. */

import type { BankEntry } from "@/lib/quiz/selection/bank";
import { bankQuery, readBankState } from "./bank-address.model";
import { type BankAction, type BankState, bankReducer, FIRST_STATE } from "./bank-state.model";

/** What the reader goes back over with the browser's button; all else stays where it is. */
const STEPS: readonly BankAction["type"][] = ["facet", "text", "loosen", "paper"];

export interface BankSnapshot {
  readonly state: BankState;
  /** False until the address has been read. */
  readonly isOpen: boolean;
}

const CLOSED: BankSnapshot = { state: FIRST_STATE, isOpen: false };

export class BankStore {
  readonly #bank: readonly BankEntry[];
  readonly #listeners = new Set<() => void>();
  #snapshot = CLOSED;
  #last: BankAction["type"] | null = null;

  constructor(bank: readonly BankEntry[]) {
    this.#bank = bank;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): BankSnapshot => this.#snapshot;

  /** The state before the address is known, for prerendering. */
  readonly getServerSnapshot = (): BankSnapshot => CLOSED;

  /** Reads the address, and follows it from now on. @returns a function that ends it */
  open(): () => void {
    this.#change({ state: readBankState(window.location.search, this.#bank), isOpen: true });
    const onPopState = () => {
      this.#last = null;
      const visited = readBankState(window.location.search, this.#bank);
      this.#change({
        state: bankReducer(this.#snapshot.state, { type: "visit", state: visited }),
        isOpen: true,
      });
      this.#write("replace"); // the address of that time may lack what has been chosen since
    };
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }

  readonly dispatch = (action: BankAction): void => {
    const before = this.#snapshot.state;
    this.#change({ state: bankReducer(before, action), isOpen: true });
    // Typing on goes on with the same step.
    const isStep = STEPS.includes(action.type) && !(action.type === "text" && this.#last === "text");
    this.#last = action.type;
    this.#write(isStep ? "push" : "replace");
  };

  #change(snapshot: BankSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }

  #write(how: "push" | "replace"): void {
    const url = new URL(window.location.href);
    url.search = bankQuery(this.#snapshot.state);
    if (url.href === window.location.href) return;
    try {
      if (how === "push") window.history.pushState(window.history.state, "", url);
      else window.history.replaceState(window.history.state, "", url);
    } catch {
      // Browsers refuse many changes in a short time; the next one brings the address in step again.
    }
  }
}
