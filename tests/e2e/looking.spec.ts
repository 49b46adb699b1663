import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";

for (const locale of IN_FRENCH) {
  test(`a filter of conv1 is shown the image it wants, and by keyboard the next one is (${locale})`, async ({
    page,
  }) => {
    const t = translator(locale, "filter-wants");
    const demo = await startDemo(page, { locale, slide: "what-filters-want" });
    const reached = demo.locator(".filter-wants-reached strong");
    await expect(reached).toHaveCount(0);
    await tabTo(page, demo.getByRole("button", { name: t("ask.cell", { row: 1, column: 1 }) }));
    await press(page, "ArrowDown ArrowRight Space");
    await expect(
      demo.getByRole("button", { name: t("ask.cell", { row: 2, column: 2 }), pressed: true }),
    ).toBeVisible();
    await tabTo(page, demo.getByRole("button", { name: t("ask.show") }));
    await press(page, "Enter");
    await expect(demo.locator(".filter-wants-ink-answer")).toBeVisible();
    await expect(reached).toHaveText(locale === "fr" ? "3,76" : "3.76");
    await tabTo(page, demo.getByRole("radio", { name: `${t("filter")} 7` }));
    await press(page, "ArrowRight");
    await expect(demo.getByRole("radio", { name: `${t("filter")} 8` })).toBeChecked();
    await expect(reached).toHaveText(locale === "fr" ? "1,62" : "1.62");
    const step = demo.getByRole("slider", { name: t("step") });
    await tabTo(page, step);
    await press(page, "Home");
    await expect(reached).toHaveText(locale === "fr" ? "0,00" : "0.00");
  });

  test(`what a push needs to overturn the answer is found, and noise of that size doesn't (${locale})`, async ({
    page,
  }) => {
    const t = translator(locale, "adversarial-push");
    const demo = await startDemo(page, { locale, slide: "adversarial-push" });
    const outcomes = demo.locator(".adversarial-push-outcome");
    await expect(outcomes.nth(1)).toHaveAttribute("data-right", "true");
    await tabTo(page, demo.getByRole("button", { name: t("findFlip") }));
    await press(page, "Enter");
    await expect(outcomes.nth(1)).toHaveAttribute("data-right", "false");
    await expect(outcomes.nth(2)).toHaveAttribute("data-right", "true");
    await tabTo(page, demo.getByRole("slider", { name: t("epsilon") }));
    await press(page, "ArrowLeft");
    await expect(outcomes.nth(1)).toHaveAttribute("data-right", "true");
  });
}

test("the search finds the real images that a filter of conv2 likes, and nothing is amiss for axe", async ({
  page,
}) => {
  const t = translator("en", "filter-wants");
  const demo = await startDemo(page, { locale: "en", slide: "what-filters-want" });
  await tabTo(page, demo.getByRole("radio", { name: t("layer.conv1") }));
  await press(page, "ArrowRight");
  await tabTo(page, demo.getByRole("radio", { name: `${t("filter")} 7` }));
  await press(page, "ArrowLeft*6");
  await expect(demo.getByText(t("ask.conv2"))).toBeVisible();
  await demo.getByRole("button", { name: t("ask.show") }).click();
  await tabTo(page, demo.getByRole("button", { name: t("exciting.start") }));
  await press(page, "Enter");
  const items = demo.getByRole("listitem");
  await expect(items).toHaveCount(9, { timeout: 30_000 });
  // Filter 1 of conv2 likes 3s and nothing else.
  for (const item of await items.all())
    await expect(item.locator(".filter-wants-value span")).toHaveText("3");
  expect(await axeViolations(page)).toEqual([]);
});

test("a patch makes a 7 a 9, the other colour of patch a 1, and both maps are there as numbers", async ({
  page,
}) => {
  const t = translator("en", "why-this-answer");
  const demo = await startDemo(page, { locale: "en", slide: "why-this-answer" });
  await expect(demo.locator(".why-answer-pictures figure")).toHaveCount(1);
  await tabTo(page, demo.getByRole("application", { name: t("guess.label") }));
  await press(page, "ArrowUp ArrowLeft");
  await expect(demo.getByText(t("guess.place", { row: 11, column: 11 }))).toBeVisible();
  await tabTo(page, demo.getByRole("button", { name: t("guess.show") }));
  await press(page, "Enter");
  await expect(demo.locator(".why-answer-yours")).toContainText(/Your patch costs “7” \d+\.\d points/);
  await expect(demo.getByRole("status").last()).toContainText("from 97.6% to 0.2%");
  await expect(demo.getByText(/^reads 9,/)).toBeVisible();
  await tabTo(page, demo.getByRole("radio", { name: t("fill.grey") }));
  await press(page, "ArrowRight");
  await expect(demo.getByText(/^reads 1,/)).toBeVisible();
  await tabTo(page, demo.getByText(t("table.gradCam.summary")));
  await press(page, "Enter");
  await expect(demo.getByRole("table", { name: t("table.gradCam.caption") }).getByRole("row")).toHaveCount(9);
});

test("a digit drawn by keyboard is covered, too", async ({ page }) => {
  const t = translator("en", "why-this-answer");
  const demo = await startDemo(page, { locale: "en", slide: "why-this-answer" });
  await tabTo(page, demo.getByRole("radio", { checked: true }).nth(1));
  await press(page, "ArrowLeft*8");
  await demo.getByRole("button", { name: t("guess.show") }).click();
  await expect(demo.getByRole("status").last()).toHaveText(t("nothing"));
  await tabTo(page, demo.locator(".digit-input-slate canvas"));
  await press(page, "Space ArrowDown*12 Space");
  await expect(demo.getByText(/^reads \d,/).first()).toBeVisible();
  await expect(demo).toHaveAttribute("data-status", "done");
});

for (const backend of ["wasm", "cpu"]) {
  test(`looks into a network are the same on ${backend}`, async ({ page }) => {
    const query = `&backend=${backend}`;
    const pushed = `${query}&d.adversarial-push=${encodeURIComponent('{"epsilon":17}')}`;
    const push = await startDemo(page, { locale: "en", slide: "adversarial-push", query: pushed });
    await expect(push).toHaveAttribute("data-backend", backend);
    await expect(push.getByRole("status").last()).toContainText("17/255");
    const shown = (id: string) => `${query}&d.${id}=${encodeURIComponent('{"shown":true}')}`;
    const whyQuery = shown("why-this-answer");
    const why = await startDemo(page, { locale: "en", slide: "why-this-answer", query: whyQuery });
    await expect(why).toHaveAttribute("data-backend", backend);
    await expect(why.getByRole("status").last()).toContainText("from 97.6% to 0.2%");
    const wantsQuery = shown("what-filters-want");
    const wants = await startDemo(page, { locale: "en", slide: "what-filters-want", query: wantsQuery });
    await expect(wants.locator(".filter-wants-reached strong")).toHaveText("3.76");
  });
}
