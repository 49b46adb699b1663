import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_ENGLISH } from "@/tests/e2e/helpers/languages";

const PLACE = { slide: "one-two-three-d", id: "conv-dims" };

for (const locale of IN_ENGLISH) {
  test(`a signal is walked along and its kernel typed over, by keyboard (${locale})`, async ({ page }) => {
    const t = translator(locale, "conv-dims");
    const demo = await startDemo(page, { ...PLACE, locale });
    const sum = demo.locator("[data-sum]");
    await expect(sum).toHaveText(/^−1[.,]30$/);
    await tabTo(page, demo.locator("[data-tone='output'] [role='application']"));
    await press(page, "ArrowLeft*5");
    await expect(sum).toHaveText(/^0[.,]00$/);
    const weight = demo.getByRole("textbox", { name: t("taps.weight", { index: 2 }) });
    await tabTo(page, weight);
    await page.keyboard.type("two");
    await expect(demo.getByRole("alert")).toContainText("two");
    await weight.fill("2");
    await expect(demo.getByRole("alert")).toHaveCount(0);
    await expect(sum).toHaveText(/^1[.,]40$/);
    await expect(weight).toBeFocused();
    expect(await axeViolations(page)).toEqual([]);
  });

  test(`a video is stepped through, and a cell opens to its three slices (${locale})`, async ({ page }) => {
    const t = translator(locale, "conv-dims");
    const demo = await startDemo(page, { ...PLACE, locale });
    await demo.getByRole("radio", { name: t("table.name.3d") }).check();
    await expect(demo.locator("[data-dims='3d'] [data-column='output']")).toHaveText("14 × 22 × 22");
    const frame = demo.getByRole("slider", { name: t("transport.frame") });
    await expect(frame).toHaveValue("5");
    await demo.getByRole("button", { name: t("transport.next") }).click();
    await expect(frame).toHaveValue("6");
    await demo.getByLabel(t("padding"), { exact: true }).selectOption("same");
    await expect(demo.locator("[data-dims='3d'] [data-column='output']")).toHaveText("16 × 24 × 24");
    await demo.getByRole("radio", { name: t("products.after", { frame: 7 }) }).check();
    await expect(demo.locator(".product-terms [data-tint='kernel'] i[data-tap='4']")).toHaveText(/^1[.,]0$/);
    await demo.getByRole("button", { name: t("transport.play") }).click();
    await expect(frame).not.toHaveValue("6");
    await demo.getByRole("button", { name: t("transport.pause") }).click();
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("the steps lead from an echo to motion and its direction; the sound plays", async ({ page }) => {
  const t = translator("fr", "conv-dims");
  const demo = await startDemo(page, { ...PLACE, locale: "fr" });
  await press(page, "ArrowRight");
  const after = demo.getByRole("button", { name: t("sound.after") });
  await after.click();
  await expect(after).toHaveAttribute("aria-pressed", "true");
  await after.click();
  await expect(after).toHaveAttribute("aria-pressed", "false");
  await demo.locator("[data-dims='1d'] input").blur();
  await press(page, "ArrowRight");
  await expect(demo.locator("[data-sum]")).toHaveText("1,00");
  await press(page, "ArrowRight");
  await expect(demo.locator("[data-sum]")).toHaveText("3,00");
});

test("bars are dragged to other values", async ({ page }) => {
  const demo = await startDemo(page, { ...PLACE, locale: "fr" });
  const chart = demo.locator("[data-tone='input'] [role='application']");
  const box = await chart.boundingBox();
  if (!box) throw new Error("the chart has no place");
  await page.mouse.move(box.x + box.width / 2, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + 4, { steps: 8 });
  await page.mouse.up();
  await expect(demo.getByLabel("Signal", { exact: true })).toHaveValue("drawn");
});
