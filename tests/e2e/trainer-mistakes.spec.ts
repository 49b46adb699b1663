import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { shownNumber } from "@/tests/e2e/helpers/shown-number";
import { openTrainer } from "@/tests/e2e/helpers/trainer-demo";

test("after sixty steps a cell of the confusion table opens to its images, and an image to its activations", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { demo, t, button, reach } = await openTrainer(page, "fr");
  const images = translator("fr", "image-sets");
  await button(t("transport.start")).click();
  await reach(60);
  await button(t("transport.stop")).click();
  await expect(demo.locator("[data-check=done]")).toBeVisible({ timeout: 50_000 });
  await demo.locator("summary", { hasText: images("confusion.title") }).click();
  const mistakes = demo.locator(".confusion td:not([aria-current]) > button");
  const cell = mistakes.first();
  const [truth = "", read = ""] = [
    await cell.getAttribute("data-truth"),
    await cell.getAttribute("data-read"),
  ];
  const count = shownNumber((await cell.textContent()) ?? "", "fr");
  await cell.focus();
  await page.keyboard.press("Enter");
  const list = demo.locator(".confusion-cell");
  await expect(list).toContainText(`${truth} → ${read}`);
  await expect(list.locator("li")).toHaveCount(Math.min(count, 24));
  const first = list.locator("li button").first();
  await expect(first).toBeEnabled();
  expect(await axeViolations(page)).toEqual([]);
  await first.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator(".cnn-inset")).toHaveAttribute("data-status", "done", { timeout: 20_000 });
  const said = (await first.getByRole("img").getAttribute("aria-label")) ?? "";
  await expect(dialog.getByRole("heading", { level: 2 })).toHaveText(said);
  const shares = await dialog.locator('[data-tile^="softmax:"] > span:last-child').allTextContents();
  const best = shares.map((text) => shownNumber(text.replace(/[^\d,]/g, ""), "fr"));
  expect(best.indexOf(Math.max(...best))).toBe(Number(read));
  expect(said).toContain(shares[Number(read)]?.trim() ?? "?");
  await dialog.locator('[data-tile="conv2:3"]').click();
  await expect(dialog.locator("[data-equal]")).toHaveAttribute("data-equal", "true");
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog.locator(".cnn-overview")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(first).toBeFocused();
});

test("a run that is kept stays under the next one, and a table tells in what they differ", async ({
  page,
}) => {
  const { demo, t, button, reach } = await openTrainer(page, "fr");
  await button(t("transport.start")).click();
  await reach(30);
  await button(t("compare.keep")).click();
  await expect(demo.getByText(t("compare.followed", { letter: "A" }))).toBeVisible();
  await reach(40);
  await button(t("transport.pause")).click();
  await expect(demo).toHaveAttribute("data-status", "done");
  await demo.getByRole("radio", { name: t("settings.optimisers.sgd"), exact: true }).check({ force: true });
  await button(t("settings.apply")).click();
  await button(t("transport.start")).click();
  await reach(20);
  await button(t("transport.pause")).click();
  await expect(demo).toHaveAttribute("data-status", "done");
  await expect(demo.locator("figure [data-dash=A] > path.line-chart-line")).toHaveCount(2);
  const table = demo.getByRole("table", { name: t("compare.caption") });
  await expect(table.getByRole("columnheader")).toHaveText([
    t("compare.run", { letter: "A" }),
    t("compare.current"),
  ]);
  const row = table.getByRole("row").filter({ hasText: t("compare.settings.optimiser") });
  await expect(row.getByRole("cell")).toHaveText(["Adam", "SGD"]);
  await expect(table.getByRole("row").filter({ hasText: t("compare.settings.seed") })).toHaveCount(0);
  expect(await axeViolations(page)).toEqual([]);
  await page.reload();
  await demo.scrollIntoViewIfNeeded();
  await expect(table.getByRole("columnheader")).toHaveText([t("compare.run", { letter: "A" })]);
  await button(t("compare.clear")).click();
  await expect(table).toHaveCount(0);
});
