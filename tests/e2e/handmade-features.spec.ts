import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { openDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";

for (const locale of IN_FRENCH) {
  test(`hand-made and learnt features are compared on the same test, by keyboard (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const t = translator(locale, "handmade-features");
    const demo = await openDemo(page, { locale, slide: "handmade-features", query: "&backend=wasm" });
    await expect(demo).toHaveAttribute("data-status", "idle");
    await tabTo(page, demo.getByRole("button", { name: t("start") }));
    await page.keyboard.press("Enter");
    await expect(demo).toHaveAttribute("data-status", "running");
    await expect(demo).toHaveAttribute("data-status", "done", { timeout: 90_000 });
    await expect(demo).toHaveAttribute("data-backend", "wasm");
    for (const who of ["handmade", "learned"] as const) {
      const card = demo.locator(`[data-who="${who}"]`);
      const score = Number.parseFloat(
        ((await card.locator(".handmade-score").textContent()) ?? "").replace(",", "."),
      );
      expect(score, who).toBeGreaterThan(90);
      await expect(card.getByRole("listitem")).toHaveCount(4);
    }
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("choosing other images gives up the contest that runs", async ({ page }) => {
  const t = translator("fr", "handmade-features");
  const demo = await openDemo(page, { locale: "fr", slide: "handmade-features" });
  await expect(demo).toHaveAttribute("data-status", "idle");
  await demo.getByRole("button", { name: t("start") }).click();
  await expect(demo).toHaveAttribute("data-status", "running");
  await demo.getByRole("radio", { name: t("sets.fashion") }).check();
  await expect(demo).toHaveAttribute("data-status", "idle");
  await expect(demo.getByRole("button", { name: t("start") })).toBeVisible();
});
