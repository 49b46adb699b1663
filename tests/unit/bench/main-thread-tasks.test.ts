import { describe, expect, it } from "vitest";
import { mainThreadTasks } from "@/tests/bench/main-thread-tasks";

const event = (name: string, tid: number, more: object = {}) => ({ name, pid: 7, tid, ts: 0, ...more });

describe("mainThreadTasks", () => {
  it("takes the tasks of the main thread, in milliseconds, and those of no other", () => {
    const traceEvents = [
      event("thread_name", 1, { args: { name: "CrRendererMain" } }),
      event("thread_name", 2, { args: { name: "DedicatedWorker thread" } }),
      event("RunTask", 1, { dur: 12_500 }),
      event("ThreadControllerImpl::RunTask", 1, { dur: 3000 }),
      event("RunTask", 2, { dur: 900_000 }),
      event("Paint", 1, { dur: 800_000 }),
    ];
    expect(mainThreadTasks(JSON.stringify({ traceEvents }))).toEqual([12.5, 3]);
  });

  it("doesn't take an empty trace for a quiet page", () => {
    expect(() => mainThreadTasks('{"traceEvents":[]}')).toThrow("no task of a page");
  });
});
