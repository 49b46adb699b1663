import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdLifeLock, watchLifeLock } from "@/lib/tf/life-lock";

/** Locks of one name at a time, as the browser keeps them; a test ends their holders. */
class FakeLocks {
  readonly #waiting: (() => void)[] = [];
  #isHeld = false;

  async request(_: string, ...rest: unknown[]): Promise<void> {
    const hold = rest.at(-1) as () => Promise<void> | void;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
    if (this.#isHeld) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push(resolve);
        signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      });
    }
    this.#isHeld = true;
    await hold();
  }

  endHolder(): void {
    this.#isHeld = false;
    this.#waiting.shift()?.();
  }
}

let locks: FakeLocks;

beforeEach(() => {
  locks = new FakeLocks();
  vi.stubGlobal("navigator", { locks });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("a life lock", () => {
  it("tells of the end of its holder, and not before", async () => {
    let ended = 0;
    await holdLifeLock("worker");
    watchLifeLock("worker", () => ended++);
    await settle();
    expect(ended).toBe(0);
    locks.endHolder();
    await settle();
    expect(ended).toBe(1);
  });

  it("tells of nothing more once the watch is stopped", async () => {
    let ended = 0;
    await holdLifeLock("worker");
    watchLifeLock("worker", () => ended++)();
    locks.endHolder();
    await settle();
    expect(ended).toBe(0);
  });

  it("is done without where there are no locks", async () => {
    vi.stubGlobal("navigator", {});
    await holdLifeLock("worker");
    expect(watchLifeLock("worker", () => undefined)).not.toThrow();
  });

  it("doesn't keep a worker from starting where locks aren't allowed", async () => {
    locks.request = () => Promise.reject(new DOMException("denied", "SecurityError"));
    await holdLifeLock("worker");
  });
});
