import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";

for (const locale of IN_FRENCH) {
  test(`a digit that is moved by keyboard is read until it isn't, and the curve says so (${locale})`, async ({
    page,
  }) => {
    const t = translator(locale, "digit-stress");
    const demo = await startDemo(page, { locale, slide: "where-cnns-fail" });
    const verdict = demo.locator(".digit-stress-verdict");
    await expect(verdict).toHaveAttribute("data-right", "true");
    await expect(demo.locator(".digit-stress-curve p")).toContainText(/−\d+ px/);

    const shift = demo.getByRole("slider", { name: t("field.shiftX") });
    await tabTo(page, shift);
    await press(page, "End");
    await expect(verdict).not.toHaveAttribute("data-right");
    await tabTo(page, demo.getByRole("button", { name: t("calm") }));
    await page.keyboard.press("Enter");
    await expect(shift).toHaveValue("0");
    await expect(verdict).toHaveAttribute("data-right", "true");
  });
}

test("a step turns the digit upside down, and the network no longer reads it", async ({ page }) => {
  const t = translator("fr", "digit-stress");
  const demo = await startDemo(page, { locale: "fr", slide: "where-cnns-fail" });
  await page.keyboard.press("ArrowRight");
  await expect(demo.getByRole("slider", { name: t("field.rotation") })).toHaveValue("180");
  await expect(demo.locator(".digit-stress-verdict")).not.toHaveAttribute("data-right");
  await expect(demo.locator(".line-chart-x")).toContainText("−180");
});
