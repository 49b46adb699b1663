import type { Page } from "playwright/test";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { openDemo } from "@/tests/e2e/helpers/demo";
import { canvasValues } from "@/tests/e2e/helpers/fruit-demo";

const STATE = { text: "banane verte", seed: 7, steps: 3, at: 3, guidance: 2 };

/** The picture that a backend draws. */
async function drawn(page: Page, backend: string): Promise<number[]> {
  const studio = await openDemo(page, {
    locale: "en",
    chapter: "diffusion",
    slide: "green-banana",
    query: `&backend=${backend}&d.green-banana=${encodeURIComponent(JSON.stringify(STATE))}`,
  });
  await expect(studio).toHaveAttribute("data-status", "done", { timeout: 120_000 });
  await expect(studio).toHaveAttribute("data-backend", backend);
  const picture = studio.locator("[data-role=now] canvas");
  await expect(picture, backend).toHaveAttribute("aria-label", /Step 3 of 3/);
  const values = await canvasValues(picture);
  expect(Math.min(...values.filter((_, at) => at % 4 === 3)), `opacity on ${backend}`).toBe(255);
  return values;
}

for (const backend of ["webgl", "webgpu"]) {
  test(`${backend} draws the same picture from the same seed as WebAssembly`, async ({ page }) => {
    test.setTimeout(240_000);
    const expected = await drawn(page, "wasm");
    const actual = await drawn(page, backend);
    const furthest = actual.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (expected[at] ?? 0))),
      0,
    );
    expect(furthest).toBeLessThanOrEqual(2);
  });
}
