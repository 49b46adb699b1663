/**
 * Knowing at once that a worker has ended, which no event tells: the worker holds a lock for as long as it lives, and the page waits for
 * it. Where there are no locks (a page that came without https) nothing is known, and nothing is done.
 */

/** Holds a lock until this worker ends. @returns resolves once it is held */
export function holdLifeLock(name: string): Promise<void> {
  const locks = lockManager();
  if (!locks) return Promise.resolve();
  return new Promise((resolve) => {
    const held = locks.request(name, () => {
      resolve();
      return new Promise(() => undefined);
    });
    held.catch(() => resolve());
  });
}

/**
 * Waits for the end of a worker that holds such a lock.
 * @param onEnd - called once the lock is free
 * @returns a function that stops waiting
 */
export function watchLifeLock(name: string, onEnd: () => void): () => void {
  const controller = new AbortController();
  lockManager()
    ?.request(name, { signal: controller.signal }, onEnd)
    // Stopped, or not allowed to ask.
    .catch(() => undefined);
  return () => controller.abort();
}

function lockManager(): LockManager | undefined {
  // Missing in pages without https and in old browsers, whatever the types say.
  return (globalThis.navigator as Navigator | undefined)?.locks;
}
