import { LOCALES } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, tabTo } from "@/tests/e2e/helpers/demo";
import {
  answerSet,
  beSureByKeyboard,
  choiceIndex,
  choiceQuestions,
  chooseByKeyboard,
  keptRecords,
} from "@/tests/e2e/helpers/revision";

const t = translator("fr", "revision");
const ids = choiceQuestions("fr").map(({ id }) => id);

for (const locale of LOCALES) {
  test(`a whole session goes by keyboard, and what was missed comes back (${locale})`, async ({ page }) => {
    const texts = translator(locale, "revision");
    const quiz = translator(locale, "quiz");
    const [one, two] = choiceQuestions(locale);
    if (!one || !two) throw new Error("the bank has too few questions with choices");
    const question = ({ id }: { id: string }) => page.locator(`[data-question="${id}"]`);
    await page.goto(`/${locale}/revision/?questions=${one.id}.${two.id}&seed=7`);
    await tabTo(page, page.getByRole("button", { name: texts("set.start") }));
    await press(page, "Enter");

    const position = (at: number) =>
      page.getByRole("heading", { name: texts("session.position", { position: at, count: 2 }) });
    await expect(position(1)).toBeFocused();
    await chooseByKeyboard(page, choiceIndex(one, "wrong"));
    await beSureByKeyboard(page);
    await press(page, "Enter");
    await expect(question(one)).toHaveAttribute("data-verdict", "wrong");
    await expect(question(one).getByRole("button", { name: quiz("retry") })).toBeFocused();
    await tabTo(page, page.getByRole("button", { name: texts("session.next") }));
    await press(page, "Enter");

    await expect(position(2)).toBeFocused();
    await chooseByKeyboard(page, choiceIndex(two, "right"));
    await press(page, "Enter");
    await expect(question(two)).toHaveAttribute("data-verdict", "right");
    await expect(page.getByRole("button", { name: texts("session.toEnd") })).toBeFocused();
    await press(page, "Enter");

    await expect(page.getByRole("heading", { name: texts("summary.title") })).toBeFocused();
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
    await expect(page.getByRole("main")).toContainText(texts("summary.right", { right: 1, count: 2 }));
    await tabTo(page, page.getByRole("button", { name: texts("back") }));
    await press(page, "Enter");

    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`/${locale}/revision/$`));
    await page.reload();
    await expect(page.getByRole("heading", { name: texts("advice.reread", { urgent: 1 }) })).toBeVisible();
    await expect(page.locator("[data-fact='urgent'] dd")).toHaveText("1");
  });
}

test("a session that was left for a slide goes on where it was", async ({ page }) => {
  await page.goto("/fr/revision/");
  await page.getByRole("button", { name: t("begin"), exact: true }).click();
  await page.getByRole("button", { name: t("session.pass") }).click();
  await expect(
    page.getByRole("heading", { name: t("session.position", { position: 2, count: 10 }) }),
  ).toBeVisible();
  const asked = await page.locator("[data-question]").getAttribute("data-question");
  await page.goto("/fr/convolution/");
  await page.goto("/fr/revision/");
  await expect(page.locator("[data-question]")).toHaveAttribute("data-question", asked ?? "");
  await page.getByRole("button", { name: t("session.stop") }).click();
  await page.reload();
  await expect(page.getByRole("heading", { name: t("advice.begin") })).toBeVisible();
});

test("two tabs that answer at once lose nothing, and follow each other", async ({ context, page }) => {
  const other = await context.newPage();
  await page.goto("/fr/revision/");
  await expect(page.locator("#progress")).toContainText(t("progress.intro", { answers: 0 }));
  await answerSet(other, "fr", ids.slice(0, 1));
  await expect(page.locator("#progress")).toContainText(t("progress.intro", { answers: 1 }));

  await Promise.all([answerSet(page, "fr", ids.slice(1, 3)), answerSet(other, "fr", ids.slice(3, 5))]);
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: t("back") }).click();
    await expect(tab.locator("#progress")).toContainText(t("progress.intro", { answers: 5 }));
  }
});

test("an address with forged ids, seed and set says so, and still asks what exists", async ({ page }) => {
  await page.goto(`/fr/revision/?questions=${ids[0]}.nope.${ids[0]}&seed=1e9&set=all`);
  const problems = page.getByRole("status").getByRole("listitem");
  await expect(problems).toHaveText([
    t("set.problem.unknown-question", { id: "nope" }),
    t("set.problem.repeated-question", { id: ids[0] ?? "" }),
    t("set.problem.bad-seed", { text: "1e9" }),
    t("set.problem.bad-set", { text: "all" }),
  ]);
  await page.getByRole("button", { name: t("set.start") }).click();
  await expect(page.locator(`[data-question="${ids[0]}"]`)).toBeVisible();

  await page.goto("/fr/revision/?questions=...&as=exam");
  await expect(page.getByRole("main")).toContainText(t("set.nothing"));
  await page.goto("/fr/revision/?topic=cooking");
  await expect(page.getByRole("main")).toContainText(t("scope.unknown.topic", { text: "cooking" }));
});

test("a set with its own numbers for each gives the same to the same name, and others to another", async ({
  page,
}) => {
  const promptFor = async (name: string) => {
    await page.goto("/fr/revision/?questions=fresh-conv-parameters&seed=3&set=each");
    const begin = page.getByRole("button", { name: t("set.start") });
    const stop = page.getByRole("button", { name: t("session.stop") });
    await expect(begin.or(stop)).toBeVisible();
    if (await stop.isVisible()) {
      await stop.click();
      await page.goto("/fr/revision/?questions=fresh-conv-parameters&seed=3&set=each");
    }
    await begin.click();
    await expect(page.getByText(t("set.learnerMissing"))).toBeVisible();
    await page.getByLabel(t("set.learner")).fill(name);
    await begin.click();
    return page.locator("[data-question] legend").first().textContent();
  };
  const numbers = [await promptFor("12"), await promptFor("13"), await promptFor(" 12 ")];
  expect(numbers[1]).not.toBe(numbers[0]);
  expect(numbers[2]).toBe(numbers[0]);
});

test("a session about one topic asks about nothing else", async ({ page }) => {
  await page.goto("/fr/revision/?topic=memory");
  const names = translator("fr", "quiz");
  await expect(page.getByText(t("scope.topic", { topic: names("topics.memory") }))).toBeVisible();
  for (let asked = 0; asked < 3; asked += 1) {
    await expect(page.locator("[data-question]")).toHaveAttribute("data-question", /memory/);
    await page.getByRole("button", { name: t("session.pass") }).click();
  }
  await expect(page.getByRole("heading", { name: t("summary.title") })).toBeFocused();
});

test("records that can't be read are said and left alone", async ({ page }) => {
  await page.goto("/fr/glossary/");
  await page.evaluate(() =>
    localStorage.setItem("course.quiz.future", '{"format":"quiz-events","version":9}'),
  );
  await answerSet(page, "fr", ids.slice(0, 1));
  await page.getByRole("button", { name: t("back") }).click();
  await expect(page.getByRole("main")).toContainText(t("storage.unreadable", { count: 1 }));
  expect(await keptRecords(page)).toMatchObject({
    "course.quiz.future": '{"format":"quiz-events","version":9}',
  });
});
