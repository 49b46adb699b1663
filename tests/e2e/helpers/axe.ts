import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright/test";
import { PROJECT_ROOT } from "@/lib/tools/project-root";

const AXE_SOURCE = readFileSync(join(PROJECT_ROOT, "node_modules", "axe-core", "axe.min.js"), "utf8");

/**
 * What axe-core finds wrong with the page as it is now, one line an element: rule, what it asks for, and the element.
 * The page's content policy stays in force.
 * @param within - selector of the part to look at; the whole page unless given
 */
export async function axeViolations(
  page: Page,
  options: RunOptions = {},
  within?: string,
): Promise<readonly string[]> {
  await page.evaluate(AXE_SOURCE);
  const { violations } = await page.evaluate(
    ([part, runOptions]): Promise<AxeResults> => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      return axe.run(part ?? document, { resultTypes: ["violations"], ...runOptions });
    },
    [within, options] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => {
      const [, ...reasons] = failureSummary.split("\n");
      return `${id}: ${help} | ${target.join(" ")} | ${reasons.map((reason) => reason.trim()).join("; ")}`;
    }),
  );
}
