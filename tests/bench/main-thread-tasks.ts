import { z } from "zod";

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Microseconds; only finished events have one. */
      dur: z.number().optional(),
      args: z.looseObject({ name: z.unknown() }).partial().optional(),
    }),
  ),
});

/** Trace categories that hold the tasks of each thread. */
export const TASK_CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline"];

/**
 * Length of every task that ran on the main thread of a page.
 * @param trace - what Chromium recorded, as JSON text
 * @returns milliseconds, in no order
 * @throws Error if the trace holds no task of a page
 */
export function mainThreadTasks(trace: string): readonly number[] {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace));
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && mainThreads.has(`${pid}:${tid}`))
    .map(({ dur = 0 }) => dur / 1000);
  if (tasks.length === 0) throw new Error("the trace holds no task of a page");
  return tasks;
}
