import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";

const PLACE = { slide: "applications", id: "digit-detector" };

for (const locale of IN_FRENCH) {
  test(`the digits are found among false alarms, and alone by the rule, by keyboard (${locale})`, async ({
    page,
  }) => {
    const t = translator(locale, "digit-detector");
    const demo = await startDemo(page, { ...PLACE, locale, query: "&backend=wasm" });
    const score = (part: string) => demo.locator(`[data-part="${part}"] dd`);
    await expect(score("right")).toHaveText("6 / 6");
    await expect(score("falseAlarms")).toHaveText("7");
    await expect(demo.locator(".digit-detector-page [data-verdict='false-alarm']")).toHaveCount(7);
    await tabTo(page, demo.getByRole("radio", { name: t("rules.all") }));
    await page.keyboard.press("ArrowRight");
    await expect(score("falseAlarms")).toHaveText("0");
    await expect(score("right")).toHaveText("6 / 6");
    await expect(demo.locator(".digit-detector-page [data-verdict='right']")).toHaveCount(6);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("a wider stride reads fewer windows and misses digits; another page has other digits", async ({
  page,
}) => {
  const t = translator("en", "digit-detector");
  const demo = await startDemo(page, { ...PLACE, locale: "en" });
  await demo.getByRole("radio", { name: t("rules.whole") }).check();
  await tabTo(page, demo.getByRole("slider", { name: t("field.stride") }));
  await press(page, "End");
  await expect(demo).toHaveAttribute("data-status", "done");
  await expect(demo.locator(".digit-detector-score p")).toContainText("96 windows");
  await expect(demo.locator('[data-part="missed"] dd')).not.toHaveText("0");
  await demo.getByRole("button", { name: t("otherPage") }).click();
  await expect(demo).toHaveAttribute("data-status", "done");
  await expect(demo.locator(".digit-detector-page [data-verdict]").first()).toBeVisible();
});

test("arrows walk over the windows: on bare paper it is unsure, and can't say so", async ({ page }) => {
  const t = translator("fr", "digit-detector");
  const demo = await startDemo(page, { ...PLACE, locale: "fr" });
  const words = demo.locator(".digit-detector-window [role='status']");
  await expect(words).toHaveText(/6, à 21/);
  await tabTo(page, demo.getByRole("application", { name: t("heat.label") }));
  await press(page, "ArrowDown*11 ArrowRight*8");
  await expect(words).not.toHaveText(/6, à 21/);
});

test("what the reader draws is read as well, and can be taken back", async ({ page }) => {
  const t = translator("fr", "digit-detector");
  const demo = await startDemo(page, { ...PLACE, locale: "fr" });
  const alarms = demo.locator("[data-verdict]");
  const before = await alarms.count();
  const clear = demo.getByRole("button", { name: t("clear") });
  await expect(clear).toBeDisabled();
  await tabTo(page, demo.locator(".digit-detector-page"));
  await press(page, "Space ArrowDown*12 Space");
  await expect(clear).toBeEnabled();
  await expect(demo).toHaveAttribute("data-status", "done");
  await clear.click();
  await expect(demo).toHaveAttribute("data-status", "done");
  await expect(alarms).toHaveCount(before);
});
