import { readFileSync } from "node:fs";
import type { Locator } from "playwright/test";
import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { shownNumber } from "@/tests/e2e/helpers/shown-number";

const t = translator("fr", "digit-trainer");
const images = translator("fr", "image-sets");
const quiz = translator("fr", "quiz");

test("a learner guesses a kernel, refutes a formula, builds a CNN, trains it past 97 %, opens a mistake, and takes the network home and back", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/fr/convolution/#guess-the-kernel");

  const guess = page.locator('[data-question="guess-kernel"]');
  await answer(guess, "Les bords verticaux");
  await expect(guess.getByRole("status")).toContainText(quiz("right"));

  const scrollTo = (slide: string) => page.locator(`[data-slide="${slide}"]`).scrollIntoViewIfNeeded();
  const refuted = page.locator('[data-widget-id="wrong-formula"]');
  await scrollTo("wrong-formula");
  await refuted.scrollIntoViewIfNeeded();
  await expect(refuted).toHaveAttribute("data-status", "done");
  await refuted.getByRole("slider", { name: translator("fr", "conv-arithmetic")("size.input") }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const refute = page.locator('[data-question="refute-formula"]');
  await answer(refute, /Passer à.*7$/);
  await expect(refute.getByRole("status")).toContainText(quiz("right"));

  const demo = page.locator('[data-widget-id="train-your-own"]');
  const button = (name: string) => demo.getByRole("button", { name, exact: true });
  await scrollTo("train-your-own");
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute("data-status", "idle");
  await build(demo);
  await button(t("transport.start")).click();
  const accuracy = demo.locator("[data-number=accuracy] dd");
  await expect
    .poll(async () => shownNumber((await accuracy.textContent())?.replace(/\s*%$/, "") ?? "", "fr"), {
      timeout: 150_000,
    })
    .toBeGreaterThan(97);
  await button(t("transport.pause")).click();
  await expect(demo).toHaveAttribute("data-status", "done");
  const before = await testAnswers(demo);

  const cell = demo.locator(".confusion td:not([aria-current]) > button").first();
  await cell.click();
  const mistake = demo.locator(".confusion-cell li button").first();
  await expect(mistake).toBeEnabled();
  const said = (await mistake.getByRole("img").getAttribute("aria-label")) ?? "";
  await mistake.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { level: 2 })).toHaveText(said);
  await expect(dialog.locator(".cnn-inset")).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  await page.keyboard.press("Escape");

  await demo.getByText(t("files.title")).click();
  const [download] = await Promise.all([page.waitForEvent("download"), button(t("files.save")).click()]);
  const buffer = readFileSync(await download.path());
  await page.reload();
  await scrollTo("train-your-own");
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute("data-status", "idle");
  await demo.getByText(t("files.title")).click();
  await demo
    .locator(".digit-trainer-files input[type=file]")
    .setInputFiles({ name: "mien.zip", mimeType: "application/zip", buffer });
  await expect(demo.locator(".digit-trainer-files").getByRole("status")).toContainText("mien.zip");
  expect(await testAnswers(demo)).toEqual(before);
});

/** Chooses one answer and has it checked. */
async function answer(question: Locator, choice: string | RegExp) {
  await question.getByRole("radio", { name: choice }).check();
  await question.getByRole("button", { name: quiz("check") }).click();
}

/** Starts from a dense network and puts two convolutions with pooling before it. */
async function build(demo: Locator) {
  const network = translator("fr", "network-ledger");
  await demo.locator("summary", { hasText: t("network.panel") }).click();
  await demo.getByRole("combobox", { name: t("network.start") }).selectOption("dense");
  const kind = demo.getByRole("combobox", { name: t("network.kind") });
  const add = demo.getByRole("button", { name: t("network.add"), exact: true });
  for (const layer of ["Conv2D", "MaxPooling2D", "Conv2D", "MaxPooling2D"]) {
    await kind.selectOption(layer);
    await add.click();
  }
  // What is added comes after the layer that is open: flatten goes back below them.
  await demo.locator('[data-row="0"]').focus();
  for (let place = 0; place < 4; place++) await demo.page().keyboard.press("Alt+ArrowDown");
  for (const place of [0, 2]) {
    await demo.locator(`[data-row="${place}"]`).click();
    const activation = network("argument.value", { argument: "activation" });
    await demo.getByRole("combobox", { name: activation }).selectOption('"relu"');
  }
  await expect(demo.locator(".digit-trainer-stop")).toBeEmpty();
}

/** Reads the 10,000 test images, and what the network took for what. */
async function testAnswers(demo: Locator): Promise<readonly string[]> {
  await demo.getByRole("button", { name: t("check.run"), exact: true }).click();
  await expect(demo.locator("[data-check=done]")).toBeVisible({ timeout: 60_000 });
  const summary = demo.locator("summary", { hasText: images("confusion.title") });
  await summary.click();
  return demo.locator(".confusion tbody td").allTextContents();
}
