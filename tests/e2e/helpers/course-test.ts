import { join } from "node:path";
import { test as base, expect } from "playwright/test";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import { type CourseServerOptions, createCourseServer } from "@/lib/tools/server/course-server";
import { listen, stopServer } from "@/lib/tools/server/listen";
import { guardContext, type PageGuard } from "@/tests/e2e/helpers/page-guard";

interface CourseFixtures {
  /** Watches the test's pages; the test fails at its end if they did what no page may do. */
  readonly guard: PageGuard;
  /** Serves a built site once more, in another way, for this test alone; gives its origin. Its host may be asked too. */
  readonly serveCourse: (options?: Partial<CourseServerOptions>) => Promise<string>;
  /** Hosts that the test's pages may ask; `serveCourse` adds to them. */
  readonly ownHosts: string[];
}

/** Playwright's `test`, under guard: no console error, no uncaught error, no request to another host. */
export const test = base.extend<CourseFixtures>({
  ownHosts: async ({ baseURL }, use) => {
    await use(baseURL ? [new URL(baseURL).host] : []);
  },
  guard: [
    async ({ context, ownHosts }, use) => {
      const guard = guardContext(context, ownHosts);
      await use(guard);
      expect(guard.problems, "what no page may do").toEqual([]);
    },
    { auto: true },
  ],
  serveCourse: async ({ ownHosts }, use) => {
    const stops: (() => Promise<void>)[] = [];
    await use(async (options = {}) => {
      const server = createCourseServer({ root: join(PROJECT_ROOT, "out"), ...options });
      const port = await listen(server, 0);
      stops.push(() => stopServer(server, 100));
      ownHosts.push(`localhost:${port}`);
      return `http://localhost:${port}`;
    });
    await Promise.all(stops.map((stop) => stop()));
  },
});

export { expect };
