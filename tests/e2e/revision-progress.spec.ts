import type { Page } from "playwright/test";
import { translator } from "@/lib/course/messages";
import { MAX_BATCH_LENGTH } from "@/lib/quiz/progress/event-batch";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { answerSet, choiceQuestions, keptRecords, savedProgress } from "@/tests/e2e/helpers/revision";

const t = translator("fr", "revision");
const ids = choiceQuestions("fr").map(({ id }) => id);

async function exported(page: Page) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: t("progress.export") }).click();
  return download;
}

function jsonFile(content: unknown) {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return { name: "progress.json", mimeType: "application/json", buffer: Buffer.from(text) };
}

async function open(page: Page, content: unknown): Promise<void> {
  await page.getByLabel(t("progress.import"), { exact: true }).setInputFiles(jsonFile(content));
}

test("progress that is exported, erased and imported is the same again", async ({ page }) => {
  await page.goto("/fr/glossary/");
  await page.evaluate(() =>
    localStorage.setItem(
      "course.progress",
      JSON.stringify({ version: 1, seen: { convolution: ["a", "b"] } }),
    ),
  );
  await answerSet(page, "fr", ids.slice(0, 2));
  await page.getByRole("button", { name: t("back") }).click();
  const state = () => page.locator("[data-fact], #topics li").allTextContents();
  const before = await state();
  const file = await savedProgress(await exported(page));
  expect(file).toMatchObject({
    events: [{ question: ids[0] }, { question: ids[1] }],
    seen: { convolution: ["a", "b"] },
  });

  await page.getByRole("button", { name: t("progress.erase") }).click();
  const dialog = page.getByRole("dialog", { name: t("erase.title") });
  await expect(dialog.getByRole("button", { name: t("progress.export") })).toBeVisible();
  await dialog.getByRole("button", { name: t("erase.erase") }).click();
  await expect(page.getByRole("heading", { name: t("advice.begin") })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: t("advice.begin") })).toBeVisible();

  await open(page, file);
  await expect(page.getByText(t("progress.offer", { added: 2, known: 0, slides: 2 }))).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: t("progress.add"), exact: true }).click();
  await expect(page.getByText(t("progress.added"))).toBeVisible();
  await page.reload();
  await expect(page.locator("[data-fact]").first()).toBeVisible();
  expect(await state()).toEqual(before);
  expect(await savedProgress(await exported(page))).toMatchObject({ events: file.events, seen: file.seen });

  await open(page, file);
  await expect(page.getByText(t("progress.nothing"))).toBeVisible();
});

const EMPTY = { format: "networks-that-see-and-draw/progress", version: 1, seen: {}, events: [] };

const REFUSED = [
  ["not-json", '{"format":"networks-that-see'],
  ["not-ours", { format: "another-course", version: 1, events: [] }],
  ["newer-version", { ...EMPTY, version: 9 }],
  ["broken-event", { ...EMPTY, events: [{ id: "one" }] }],
  ["too-large", " ".repeat(MAX_BATCH_LENGTH + 1)],
] as const;

test("files that are no progress are refused, each with its reason, and nothing changes", async ({
  page,
}) => {
  await answerSet(page, "fr", ids.slice(0, 1));
  await page.getByRole("button", { name: t("back") }).click();
  const before = await keptRecords(page);
  for (const [problem, content] of REFUSED) {
    await open(page, content);
    await expect(page.getByRole("main").getByRole("alert")).toHaveAttribute("data-refused", problem);
    expect(await keptRecords(page), problem).toEqual(before);
    await expect(page.locator("#progress")).toContainText(t("progress.intro", { answers: 1 }));
  }
});

for (const refusal of ["blocked", "full"] as const) {
  test(`answers count until the page is closed when storage is ${refusal}`, async ({ page }) => {
    await page.addInitScript((how) => {
      if (how === "blocked") {
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("blocked", "SecurityError");
          },
        });
      } else {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      }
    }, refusal);
    await answerSet(page, "fr", ids.slice(0, 1));
    await expect(page.getByText(t("storage.refusedHere"))).toBeVisible();
    await page.getByRole("button", { name: t("back") }).click();
    await expect(page.getByText(t("storage.refused"))).toBeVisible();
    await expect(page.locator("#progress")).toContainText(t("progress.unkept", { answers: 1 }));
    expect((await savedProgress(await exported(page))).events).toHaveLength(1);
  });
}
