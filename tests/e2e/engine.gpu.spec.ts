import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";

test("software adapters are named as such, and compared only when asked", async ({ page }) => {
  test.setTimeout(240_000);
  const t = translator("en", "engine");
  await page.goto("/en/engine/");
  await expect(page.locator("[data-engine=speed]")).toHaveAttribute("data-status", "done", {
    timeout: 60_000,
  });
  for (const backend of ["webgl", "webgpu"]) {
    await expect(page.locator(`[data-engine-backend=${backend}]`)).toContainText(t("speed.state.software"));
  }
  const agreement = page.locator("[data-engine=agreement]");
  await agreement.getByRole("button", { name: t("agreement.run") }).click();
  await expect(agreement).toHaveAttribute("data-status", "done", { timeout: 60_000 });
  await expect(agreement.locator("[data-gap]")).toHaveCount(1);
  await agreement.getByRole("checkbox").check();
  await agreement.getByRole("button", { name: t("agreement.again") }).click();
  await expect(agreement.locator("[data-gap]")).toHaveCount(6, { timeout: 180_000 });
  await expect(agreement.locator("[data-verdict=rounding]")).toBeVisible();
  await expect(page.locator("[data-active=wasm]")).toBeVisible();
});
