import { translator } from "@/lib/course/messages";
import { loadQuestions } from "@/lib/course/questions";
import { askedKind, type FixedKind } from "@/lib/quiz/question";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";

const t = translator("fr", "quiz");

/** One question of each kind, by its id. */
function onePerKind(): ReadonlyMap<FixedKind, string> {
  const ids = new Map<FixedKind, string>();
  for (const question of loadQuestions("fr", "convolution")) {
    const kind = askedKind(question);
    if (!ids.has(kind)) ids.set(kind, question.id);
  }
  return ids;
}

for (const [kind, id] of onePerKind()) {
  test(`a question of the kind "${kind}" has nothing that axe objects to, nor has what is said of a missing answer`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`/fr/revision/?questions=${id}&seed=7`);
    await page.getByRole("button", { name: translator("fr", "revision")("set.start") }).click();
    const box = page.locator(`[data-question="${id}"]`);
    await box.getByRole("button", { name: t("hint"), exact: true }).click();
    await box.getByRole("button", { name: t("check") }).click();
    await expect(box.locator(".question-feedback")).not.toBeEmpty();
    expect(await axeViolations(page)).toEqual([]);
  });
}
