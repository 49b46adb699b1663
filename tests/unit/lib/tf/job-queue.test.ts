import { describe, expect, it } from "vitest";
import { JobQueue, type QueuedJob } from "@/lib/tf/job-queue";

/** A job that ends when the test says so, and notes what happens to it. */
function job(name: string, log: string[], options: Partial<QueuedJob<string>> = {}) {
  let finish: () => void = () => undefined;
  const queued: QueuedJob<string> = {
    run: (signal) => {
      log.push(`${name} runs`);
      signal.addEventListener("abort", () => log.push(`${name} is asked to stop`));
      return new Promise((resolve) => {
        finish = () => resolve(`${name} done`);
      });
    },
    cancelled: () => `${name} cancelled`,
    ...options,
  };
  return { queued, finish: () => finish() };
}

describe("a job queue", () => {
  it("runs one job at a time, in the order in which they came", async () => {
    const log: string[] = [];
    const queue = new JobQueue();
    const first = job("first", log);
    const second = job("second", log);
    const results = [queue.add(first.queued), queue.add(second.queued)];
    expect(log).toEqual(["first runs"]);
    first.finish();
    expect(await results[0]).toBe("first done");
    await Promise.resolve();
    expect(log).toEqual(["first runs", "second runs"]);
    second.finish();
    expect(await results[1]).toBe("second done");
  });

  it("goes on after a job that fails", async () => {
    const queue = new JobQueue();
    const failing = queue.add({ run: () => Promise.reject(new Error("bug")), cancelled: () => "" });
    const next = queue.add({ run: async () => "fine", cancelled: () => "" });
    await expect(failing).rejects.toThrow("bug");
    expect(await next).toBe("fine");
  });

  it("keeps only the newest waiting job of a key, and doesn't touch the running one", async () => {
    const log: string[] = [];
    const queue = new JobQueue();
    const jobs = ["a", "b", "c"].map((name) => job(name, log, { latest: "slider" }));
    const results = jobs.map(({ queued }) => queue.add(queued));
    expect(await results[1]).toBe("b cancelled");
    jobs[0]?.finish();
    expect(await results[0]).toBe("a done");
    await Promise.resolve();
    jobs[2]?.finish();
    expect(await results[2]).toBe("c done");
    expect(log).toEqual(["a runs", "c runs"]);
  });

  it("lets jobs of other keys wait side by side", async () => {
    const log: string[] = [];
    const queue = new JobQueue();
    const running = job("running", log);
    queue.add(running.queued);
    const waiting = ["x", "y"].map((key) =>
      queue.add({ run: async () => `${key} done`, cancelled: () => `${key} cancelled`, latest: key }),
    );
    running.finish();
    expect(await Promise.all(waiting)).toEqual(["x done", "y done"]);
  });

  it("drops a waiting job at once when it is aborted", async () => {
    const log: string[] = [];
    const queue = new JobQueue();
    queue.add(job("first", log).queued);
    const controller = new AbortController();
    const second = queue.add(job("second", log, { signal: controller.signal }).queued);
    controller.abort();
    expect(await second).toBe("second cancelled");
    expect(log).toEqual(["first runs"]);
  });

  it("doesn't even queue a job that was aborted before", async () => {
    const log: string[] = [];
    expect(await new JobQueue().add(job("late", log, { signal: AbortSignal.abort() }).queued)).toBe(
      "late cancelled",
    );
    expect(log).toEqual([]);
  });

  it("asks a running job to stop when it is aborted, and waits for its answer", async () => {
    const log: string[] = [];
    const queue = new JobQueue();
    const controller = new AbortController();
    const first = job("first", log, { signal: controller.signal });
    const result = queue.add(first.queued);
    controller.abort();
    expect(log).toEqual(["first runs", "first is asked to stop"]);
    first.finish();
    expect(await result).toBe("first done");
  });

  it("asks a background job to stop as soon as another job comes", async () => {
    const log: string[] = [];
    const queue = new JobQueue();
    const background = job("background", log, { isBackground: true });
    queue.add(background.queued);
    const next = queue.add({ run: async () => "next done", cancelled: () => "" });
    expect(log).toEqual(["background runs", "background is asked to stop"]);
    background.finish();
    expect(await next).toBe("next done");
  });

  it("tells when its last job has ended", async () => {
    let idle = 0;
    const queue = new JobQueue(() => idle++);
    await Promise.all([1, 2].map((id) => queue.add({ run: async () => id, cancelled: () => 0 })));
    await new Promise((resolve) => setImmediate(resolve));
    expect(idle).toBe(1);
    expect(queue.isIdle).toBe(true);
  });

  it("cancels all that wait when it is cleared", async () => {
    const log: string[] = [];
    const queue = new JobQueue();
    const first = job("first", log);
    const results = [queue.add(first.queued), queue.add(job("second", log).queued)];
    queue.clear("closed");
    first.finish();
    expect(await Promise.all(results)).toEqual(["first done", "second cancelled"]);
  });
});
