import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, tabTo } from "@/tests/e2e/helpers/demo";
import {
  beSureByKeyboard,
  choiceIndex,
  choiceQuestions,
  chooseByKeyboard,
  keptRecords,
} from "@/tests/e2e/helpers/revision";

const t = translator("fr", "revision");
const numbers = ["fresh-conv-parameters", "fresh-plain-output"] as const;

test("an exam goes by keyboard, survives being loaded again, and is judged at its end", async ({ page }) => {
  const [one, two] = choiceQuestions("fr");
  if (!one || !two) throw new Error("the bank has too few questions with choices");
  const count = 4;
  const button = (name: string) => page.getByRole("button", { name });
  const position = (at: number) =>
    page.getByRole("heading", { name: t("session.position", { position: at, count }) });
  const kept = async () =>
    Object.values(await keptRecords(page))
      .join()
      .match(/"mode":"exam"/g)?.length ?? 0;
  await page.goto(`/fr/revision/?questions=${one.id}.${two.id}.${numbers.join(".")}&seed=42&as=exam`);
  await tabTo(page, button(t("set.start")));
  await press(page, "Enter");

  await expect(position(1)).toBeFocused();
  await chooseByKeyboard(page, choiceIndex(one, "right"));
  await tabTo(page, button(t("paper.next")));
  await press(page, "Enter");
  await expect(position(2)).toBeFocused();
  await chooseByKeyboard(page, choiceIndex(two, "wrong"));
  await beSureByKeyboard(page);
  await tabTo(page, button(t("paper.go.unanswered", { position: 3 })));
  await press(page, "Enter");
  await expect(position(3)).toBeFocused();
  const third = page.locator(`[data-question="${numbers[0]}"]`);
  await tabTo(page, third.getByRole("textbox"));
  await page.keyboard.type("7");
  await expect(page.locator("[data-verdict]")).toHaveCount(0);
  const prompt = await third.locator("legend").first().textContent();

  await page.reload();
  await expect(page.getByText(t("paper.resumed"))).toBeVisible();
  await expect(position(3)).toBeVisible();
  await expect(third.getByRole("textbox")).toHaveValue("7");
  await expect(third.locator("legend").first()).toHaveText(prompt ?? "");
  await expect(button(t("paper.go.answered", { position: 2 }))).toBeVisible();
  expect(await kept()).toBe(0);

  await tabTo(page, button(t("paper.finish")));
  await press(page, "Enter");
  const dialog = page.getByRole("dialog", { name: t("confirm.title") });
  await expect(dialog).toContainText(t("confirm.text", { count: 1 }));
  await press(page, "Escape");
  await expect(dialog).toBeHidden();
  await expect(button(t("paper.finish"))).toBeFocused();
  await press(page, "Enter");
  await tabTo(page, dialog.getByRole("button", { name: t("confirm.finish") }));
  await press(page, "Enter");

  await expect(page.getByRole("heading", { name: t("result.title") })).toBeFocused();
  await expect(page.locator(".revision-score")).toHaveText(t("result.points", { points: "1", count }));
  await expect(page.getByText(t("result.sure", { count: 1 }))).toBeVisible();
  await expect(page.locator(`[data-question="${one.id}"]`)).toHaveAttribute("data-verdict", "right");
  await expect(page.locator(`[data-question="${two.id}"]`)).toHaveAttribute("data-verdict", "wrong");
  await expect(page.getByText(t("result.unansweredHere"), { exact: true })).toHaveCount(1);
  await expect(page.locator(".question-solution")).toHaveCount(count);
  const topics = new Set([one.topic, two.topic, "parameters", "output-size"]);
  await expect(page.locator("#by-topic").getByRole("listitem")).toHaveCount(topics.size);
  expect(await axeViolations(page)).toEqual([]);

  await page.reload();
  await expect(page.getByRole("heading", { name: t("result.title") })).toBeVisible();
  expect(await kept()).toBe(3);
});

test("an exam of one topic is drawn from that topic, and can be given up", async ({ page }) => {
  const names = translator("fr", "quiz");
  await page.goto("/fr/revision/");
  await page.getByText(t("exam.topics")).first().click();
  await page.getByRole("checkbox", { name: names("topics.memory") }).check();
  await page.getByRole("button", { name: t("exam.start") }).click();
  await expect(page.locator("[data-question]")).toHaveCount(3);
  for (const question of await page.locator("[data-question]").all()) {
    await expect(question).toHaveAttribute("data-question", /memory/);
  }
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: t("paper.leave") }).click();
  await page.getByRole("button", { name: t("leave.leave"), exact: true }).click();
  await page.reload();
  await expect(page.getByRole("heading", { name: t("advice.begin") })).toBeVisible();
});

test("questions of every kind fit a phone 360 pixels wide", async ({ page }) => {
  const kinds = [
    "point-at-blur",
    "digits-largest-layer",
    "match-kernels",
    "order-digit-network",
    "refute-output-formula",
  ];
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/fr/revision/?questions=${kinds.join(".")}.flat-area-vanishes.${numbers[0]}&as=exam`);
  await page.getByRole("button", { name: t("set.start") }).click();
  for (let at = 1; at <= 7; at += 1) {
    await expect(page.locator(".question-choices:visible :is(input, button, select)").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if (at < 7) await page.getByRole("button", { name: t("paper.next") }).click();
  }
});

test("a forged draft of an exam does no harm", async ({ page }) => {
  await page.goto("/fr/revision/");
  await page.evaluate(() =>
    sessionStorage.setItem(
      "course.exam",
      JSON.stringify({
        format: "mock-exam",
        version: 1,
        seed: 1,
        query: "",
        current: 0,
        parts: [{ question: "gone" }],
      }),
    ),
  );
  await page.reload();
  await expect(page.getByRole("heading", { name: t("advice.begin") })).toBeVisible();
});
