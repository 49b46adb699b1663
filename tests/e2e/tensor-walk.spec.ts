import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_ENGLISH } from "@/tests/e2e/helpers/languages";

for (const locale of IN_ENGLISH) {
  test(`indices take axes away until one number is left, by keyboard (${locale})`, async ({ page }) => {
    const t = translator(locale, "tensor-walk");
    const demo = await startDemo(page, { locale, slide: "walk-the-tensor", id: "tensor-walk" });
    const shape = demo.locator("[data-shape]");
    const axis = (name: "batch" | "row" | "column" | "channel") =>
      demo.locator(`.tensor-walk-axis[data-axis="${name}"]`);
    await expect(shape).toHaveText("[4, 32, 32, 3]");
    await tabTo(page, axis("batch").getByRole("slider"));
    await press(page, "ArrowRight*2");
    await expect(shape).toHaveText("[32, 32, 3]");
    await tabTo(page, axis("row").getByRole("slider"));
    await press(page, "ArrowRight*12");
    await tabTo(page, axis("column").getByRole("slider"));
    await press(page, "ArrowRight*20");
    await tabTo(page, axis("channel").getByRole("button", { name: t("whole") }));
    await page.keyboard.press("Enter");
    await expect(demo.locator("[data-place]")).toHaveAttribute("data-place", "7356");
    await expect(shape).toHaveText(/^0[.,]\d{3}$/);
    await expect(demo.locator(".tensor-walk-code code")).toHaveText("x[2, 12, 20, 0]");
    await demo.getByRole("radio", { name: t("orders.channels-first") }).check();
    await expect(demo.locator("[data-place]")).toHaveAttribute("data-place", String(2 * 3072 + 12 * 32 + 20));
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("the steps of the slide walk down to one number, and a click picks a pixel", async ({ page }) => {
  const demo = await startDemo(page, { locale: "fr", slide: "walk-the-tensor", id: "tensor-walk" });
  const shape = demo.locator("[data-shape]");
  await press(page, "ArrowRight");
  await expect(shape).toHaveText("[32, 32, 3]");
  await press(page, "ArrowRight");
  await expect(shape).toHaveText("[32, 32]");
  await demo.locator(".tensor-walk-picture").click({ position: { x: 5, y: 5 } });
  await expect(demo.locator(".tensor-walk-code code")).toHaveText("x[2, 0, 0, 0]");
});
