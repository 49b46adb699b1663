import type { Locator, Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { expect } from "@/tests/e2e/helpers/course-test";
import { shownNumber } from "@/tests/e2e/helpers/shown-number";

/** The training on the page of the engine, and what a reader reads of it. */
export interface TrainerDemo {
  readonly demo: Locator;
  readonly t: ReturnType<typeof translator<"digit-trainer">>;
  /** A button of the widget by its text. */
  button(name: string): Locator;
  /** What stands under a heading of the numbers, as a number; not-a-number for a dash. */
  number(name: "step" | "loss" | "accuracy" | "speed"): Promise<number>;
  /** Waits until so many steps are made. */
  reach(step: number): Promise<void>;
  /** Waits until a run that was paused has taken what was still under way. @returns the step at which it stands */
  rest(): Promise<number>;
}

/** Opens the page of the engine and waits until the training is alive. @param query - such as "?seed=3" */
export async function openTrainer(page: Page, locale: Locale, query = ""): Promise<TrainerDemo> {
  await page.goto(`/${locale}/engine/${query}`);
  const demo = page.locator('[data-widget="digit-trainer"]');
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute("data-status", "idle");
  const number = async (name: string) =>
    shownNumber(
      (await demo.locator(`[data-number=${name}] dd`).textContent())?.replace(/\s*%$/, "") ?? "",
      locale,
    );
  const step = () => number("step");
  return {
    demo,
    t: translator(locale, "digit-trainer"),
    button: (name) => demo.getByRole("button", { name, exact: true }),
    number,
    reach: (least) => expect.poll(step, { timeout: 40_000 }).toBeGreaterThanOrEqual(least),
    async rest() {
      await expect(demo).toHaveAttribute("data-status", "done");
      let before = Number.NaN;
      await expect
        .poll(
          async () => {
            const isSame = (await step()) === before;
            before = await step();
            return isSame;
          },
          { intervals: [400] },
        )
        .toBe(true);
      return before;
    },
  };
}
