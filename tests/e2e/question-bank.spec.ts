import { readFile } from "node:fs/promises";
import { parse as parseGift } from "gift-pegjs";
import type { Page } from "playwright/test";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMessages, translator } from "@/lib/course/messages";
import { loadMisconceptions } from "@/lib/course/misconceptions";
import { loadQuestionBank } from "@/lib/course/questions";
import { readSelection } from "@/lib/quiz/selection/selection-link";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, tabTo } from "@/tests/e2e/helpers/demo";
import { readMoodle } from "@/tests/unit/lib/quiz/export/export-samples";

/** Opens the bank and waits until it has read its address. */
async function openBank(page: Page, locale: Locale, query = "") {
  await page.goto(`/${locale}/questions/${query}`);
  await expect(page.locator("[data-bank]")).toHaveAttribute("data-status", "done");
  return translator(locale, "bank");
}

const rows = (page: Page) => page.locator("[data-entry]");
const chosen = (page: Page) =>
  page.locator(".bank-chosen [data-item]").evaluateAll((items) => items.map((item) => item.dataset.item));
const promptsOnPaper = (page: Page) =>
  page
    .locator("[data-paper] [data-question]")
    .evaluateAll((questions) =>
      questions.map((one) => [one.dataset.question, one.querySelector(".paper-prompt")?.textContent]),
    );

test("filters and words narrow the list, as the count beside each said, and the back button undoes them", async ({
  page,
}) => {
  const t = await openBank(page, "fr");
  const all = loadQuestionBank("fr").length;
  await expect(rows(page)).toHaveCount(all);
  const topic = page.locator("[data-facet=topic] label", { hasText: "Tailles de sortie" });
  const count = Number(await topic.locator(".bank-count > [aria-hidden]").textContent());
  expect(count).toBeLessThan(all);

  await topic.click();
  await expect(rows(page)).toHaveCount(count);
  await expect(page).toHaveURL(/\?topic=output-size$/);
  await page.getByRole("searchbox").fill("COTE dilatation");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toHaveAttribute("data-entry", "fresh-dilated-output");
  await expect(
    page.getByRole("status").filter({ hasText: t("shown", { count: 1, total: all }) }),
  ).toBeVisible();

  await page.goBack();
  await expect(rows(page)).toHaveCount(count);
  await expect(page.getByRole("searchbox")).toHaveValue("");
  await page.goBack();
  await expect(rows(page)).toHaveCount(all);
  await page.goForward();
  await expect(rows(page)).toHaveCount(count);
});

test("a question opens to its answer and the idea behind each mistake, and its numbers follow the seed", async ({
  page,
}) => {
  const t = await openBank(page, "en", "?find=padding&kind=number&seed=42");
  const row = page.locator("[data-entry=fresh-conv-output]");
  // Every formula is drawn, rather than shown as its source.
  await expect(row.locator(".bank-prompt .katex")).toHaveCount(4);
  const prompt = await row.locator(".bank-prompt").textContent();
  await row.getByText(t("open")).click();
  const name = loadMisconceptions("en").get("padding-counted-once") ?? "no such misconception";
  await expect(row.locator(".bank-details")).toContainText(name);
  for (const part of ["answer", "wrong", "hints", "solution"] as const) {
    await expect(row.getByRole("heading", { name: t(`details.${part}`), exact: true })).toBeVisible();
  }
  await page.getByLabel(t("seed.label")).fill("43");
  await expect(row.locator(".bank-prompt")).not.toHaveText(prompt ?? "");
  await page.getByLabel(t("seed.label")).fill("42");
  await expect(row.locator(".bank-prompt")).toHaveText(prompt ?? "");
});

test("where nothing is left, the page says which filter to drop", async ({ page }) => {
  const t = await openBank(page, "fr", "?topic=memory&kind=match");
  await expect(rows(page)).toHaveCount(0);
  const count = loadQuestionBank("fr").filter(({ question }) => question.topic === "memory").length;
  await page.getByRole("button", { name: t("empty.facet", { facet: t("facets.kind"), count }) }).click();
  await expect(rows(page)).toHaveCount(count);
  await expect(page.getByRole("heading", { name: t("list") })).toBeFocused();
});

for (const locale of LOCALES) {
  test(`questions are chosen and put in order by keyboard, and the address brings all of it back (${locale})`, async ({
    page,
  }) => {
    const t = await openBank(page, locale, "?topic=kernels&seed=7");
    const bar = page.getByRole("region", { name: t("bar.label"), exact: true });
    const ids = await rows(page).evaluateAll((all) => all.map((row) => row.dataset.entry));
    await tabTo(page, rows(page).first().getByRole("checkbox"));
    await press(page, "Space");
    await expect(bar.getByRole("status")).toHaveText(t("bar.chosen", { count: 1 }));
    await tabTo(page, bar.getByRole("button", { name: t("bar.all", { count: ids.length }) }));
    await press(page, "Enter");
    await expect.poll(() => chosen(page)).toEqual(ids);
    await expect(bar).toBeInViewport();

    const last = page.locator(`[data-item="${ids.at(-1)}"]`);
    await last.locator("[data-act='-1']").focus();
    const order = [...ids];
    for (let at = ids.length - 1; at > 0; at -= 1) {
      order.splice(at - 1, 2, order[at], order[at - 1]);
      await press(page, "ArrowUp");
      await expect.poll(() => chosen(page)).toEqual(order);
      await expect(last.locator("[data-act='-1']")).toBeFocused();
    }
    expect(order[0]).toBe(ids.at(-1));
    await expect.poll(() => chosen(page)).toEqual(order);
    await press(page, "Enter"); // it is the first already
    await expect.poll(() => chosen(page)).toEqual(order);

    const address = page.url();
    expect(new URL(address).searchParams.get("questions")).toBe(order.join("."));
    await openBank(page, locale, new URL(address).search);
    await expect.poll(() => chosen(page)).toEqual(order);
    await expect(rows(page)).toHaveCount(ids.length);
    await expect(page.getByLabel(t("seed.label"))).toHaveValue("7");

    await bar.getByRole("button", { name: t("bar.none") }).click();
    await expect(bar.getByRole("status")).toHaveText(t("bar.chosen", { count: 0 }));
    expect(page.url()).not.toContain("questions=");
  });
}

test("the three files parse, hold the same questions, and say what they left out", async ({ page }) => {
  const ids = ["fresh-conv-output", "match-kernels", "dense-weights", "refute-output-formula"];
  const t = await openBank(page, "fr", `?questions=${ids.join(".")}&seed=42`);
  const save = async (format: "moodle" | "gift" | "csv") => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: t(`export.${format}.name`) }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^questions-fr-42\.(?:xml|gift\.txt|csv)$/);
    return readFile(await file.path(), "utf8");
  };
  const saved = page.locator(".bank-saved");

  expect(readMoodle(await save("moodle"))).toHaveLength(ids.length);
  await expect(saved).toContainText(t("kinds.refute"));
  expect(parseGift(await save("gift")).slice(1)).toHaveLength(ids.length);
  const csv = await save("csv");
  expect(csv.match(/^\ufeff?[a-z0-9-]+,convolution,/gm)).toHaveLength(ids.length);

  await openBank(page, "fr", `?questions=${ids.join(".")}.predict-stride-four&seed=42`);
  expect(readMoodle(await save("moodle"))).toHaveLength(ids.length);
  await expect(saved).toContainText(t("export.why.predict"));
});

test("quiz and key have the same numbers, letters and seed, black on white in a dark theme too", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const query = "?questions=fresh-same-output.fresh-conv-output.predict-stride-four.match-kernels&seed=42";
  const t = await openBank(page, "fr", query);
  await page.getByRole("button", { name: t("print.quiz") }).click();
  const sheet = page.locator(".paper");
  await expect(page.getByRole("button", { name: t("paper.back") })).toBeFocused();
  await expect(page.locator(".paper-left-out")).toContainText("un noyau de 4");
  await expect(sheet.locator(".katex").first()).toBeVisible();
  const quiz = await promptsOnPaper(page);
  expect(quiz.map(([id]) => id)).toEqual(["fresh-same-output", "fresh-conv-output", "match-kernels"]);
  const choices = await sheet
    .locator("[data-question=fresh-same-output] .paper-choices li")
    .allTextContents();
  const seed = await sheet.locator(".paper-seed").textContent();
  expect(seed).toContain("42");

  await page.getByLabel(t("paper.title")).fill("Contrôle du 3 mai");
  await page.getByRole("radio", { name: t("paper.sides.key") }).check();
  await expect(sheet.getByRole("heading", { level: 1 })).toHaveText(
    t("paper.keyTitle", { title: "Contrôle du 3 mai" }),
  );
  await expect(page).toHaveURL(/print=key/);
  await expect.poll(() => promptsOnPaper(page)).toEqual(quiz);
  await expect(sheet.locator(".paper-seed")).toHaveText(seed ?? "");
  const answer = await sheet.locator("[data-question=fresh-same-output] .paper-answer").textContent();
  expect(choices).toContain(answer?.replace(" ", ""));

  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await expect(page.locator(".site-header")).toBeHidden();
  await expect(page.locator(".paper-tools")).toBeHidden();
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(sheet).toHaveCSS("color", "rgb(0, 0, 0)");
  for (const question of await sheet.locator("[data-question]").all()) {
    await expect(question).toHaveCSS("break-inside", "avoid");
  }
});

test("a bad seed and what nobody knows in the address are told where they stand, and the rest is taken", async ({
  page,
}) => {
  const t = await openBank(page, "fr", "?questions=nope.dense-weights&topic=cost.magie&seed=1e9");
  const problems = page.locator(".bank-problems");
  await expect(problems).toContainText(t("problem.unknownQuestion", { id: "nope" }));
  await expect(problems).toContainText(
    t("problem.unknownFilter", { facet: t("facets.topic"), value: "magie" }),
  );
  await expect.poll(() => chosen(page)).toEqual(["dense-weights"]);
  const seed = page.getByLabel(t("seed.label"));
  await expect(seed).toHaveValue("1e9");
  await expect(seed).toHaveAttribute("aria-invalid", "true");
  await expect(seed).toHaveAccessibleDescription(t("seed.bad", { seed: "1" }));
  await seed.fill("12");
  await expect(seed).not.toHaveAttribute("aria-invalid");
  await rows(page).first().getByRole("checkbox").check();
  await expect(problems).toBeHidden();
});

test("the link for a class is shown, copied and announced, and opens this selection", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const ids = ["match-kernels", "dense-weights"];
  const t = await openBank(page, "en", `?questions=${ids.join(".")}&seed=42`);
  const section = page.getByRole("region", { name: t("class.title") });
  await section.getByRole("radio", { name: t("class.sets.each") }).check();
  await expect(section).toContainText(t("class.meaning.each"));
  await section.getByLabel(t("class.exam")).check();
  await section.getByRole("button", { name: t("class.copy") }).click();
  await expect(section.getByRole("status")).toHaveText(t("class.copied"));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expect(section.getByLabel(t("class.link", { count: 2 }))).toHaveValue(link);
  const url = new URL(link);
  expect(url.pathname).toBe("/en/revision/");
  expect(url.searchParams.get("as")).toBe("exam");
  const { selection, problems } = readSelection(url.search, loadQuestionBank("en"));
  expect(problems).toEqual([]);
  expect(selection.entries.map(({ question }) => question.id)).toEqual(ids);
  expect(selection).toMatchObject({ seed: 42, set: "each" });
});

const STATES = {
  "the quiz on paper": "?print=quiz&seed=42",
  "its key": "?print=key&seed=42",
  "a bank with problems and nothing to show":
    "?questions=nope.dense-weights&topic=memory&kind=match&seed=abc",
};

for (const [name, query] of Object.entries(STATES)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${name} has nothing that axe objects to, and fits a phone (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width: 360, height: 740 });
      await openBank(page, "fr", query);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
}

test("a question that is open has nothing that axe objects to, and fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const t = await openBank(page, "en", "?kind=order.match.predict.refute.text&seed=42");
  for (const row of await rows(page).all()) await row.getByText(t("open")).click();
  await expect(page.locator(".bank-details")).toHaveCount(await rows(page).count());
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("the foot of a page leads to it", async ({ page }) => {
  await page.goto("/en/glossary/");
  await page.getByRole("link", { name: loadMessages("en").course.questionBank }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(translator("en", "bank")("title"));
});
