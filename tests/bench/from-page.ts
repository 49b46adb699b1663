import type { Page } from "playwright";
import type { CourseDebug } from "@/components/compute/debug-handle";
import type { Result } from "@/lib/tf/protocol";

/**
 * The value of a job of the page's compute service.
 * @param ask - runs in the page, so it may use nothing but what it is given
 * @throws Error with the reason if the job fails
 */
export async function fromPage<T, Given>(
  page: Page,
  ask: (debug: CourseDebug, given: Given) => Promise<Result<T>>,
  given: Given,
): Promise<T> {
  await page.waitForFunction(() => "__courseDebug" in globalThis);
  const result = await page.evaluate(`(${ask})(globalThis.__courseDebug, ${JSON.stringify(given)})`);
  const answer = result as Result<T>; // what `ask` promises, through JSON
  if (!answer.ok) throw new Error(`${answer.reason}: ${answer.detail}`);
  return answer.value;
}
