/** Giving way to messages, timers and drawing in the middle of a long computation. */

/**
 * Resolves once the event loop has had its turn. A timer would do, but browsers hold nested timers back by 4 ms.
 * It works in a page, in a worker and in Node.
 */
export function nextMacrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
