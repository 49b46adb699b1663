import type { Locator } from "playwright/test";
import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";

/** The number that a reader reads, whatever the language. */
function read(text: string): number {
  return Number(
    text
      .replace("−", "-")
      .replace(",", ".")
      .replaceAll(/[\s()]/g, ""),
  );
}

const numbers = async (cells: Locator) => (await cells.allInnerTexts()).map(read);

for (const locale of IN_FRENCH) {
  const t = translator(locale, "conv-lab");

  const outputs = (demo: Locator) => demo.getByRole("application", { name: t("outputKeys", { count: 2 }) });
  const result = (demo: Locator) => demo.locator('.conv-lab-equation [data-tone="result"] strong');
  const slider = (demo: Locator, size: "kernel" | "dilation") =>
    demo.getByRole("slider", { name: t(`size.${size}`) });

  test(`the arithmetic of a cell chosen by keyboard is the output shown (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { locale, slide: "conv-lab" });
    await tabTo(page, outputs(demo));
    await press(page, "ArrowDown ArrowRight ArrowRight ]");
    const place = { filter: 2, row: 2, column: 3 };
    await expect(demo.getByText(t("place", place), { exact: true })).toBeVisible();

    let total = 0;
    for (const row of await demo.locator(".conv-lab-row").all()) {
      const window = await numbers(row.locator('.conv-lab-terms[data-tone="input"] td'));
      const products = await numbers(row.locator('.conv-lab-terms[data-tone="product"] td'));
      const inputs = await row.locator(".conv-lab-kernel input").all();
      const weights = await Promise.all(inputs.map(async (input) => read(await input.inputValue())));
      expect(products).toEqual(window.map((value, at) => value * (weights[at] as number) + 0));
      const sum = products.reduce((before, product) => before + product, 0);
      expect(read((await row.locator(".conv-lab-part strong").textContent()) ?? "")).toBe(sum);
      total += sum;
    }
    expect(read((await result(demo).textContent()) ?? "")).toBe(Math.max(total, 0));
    const map = demo.locator(".conv-lab-output-maps figure").nth(1).locator("text");
    expect(read((await map.nth(4 * 1 + 2).textContent()) ?? "")).toBe(Math.max(total, 0));
  });

  test(`weights and biases are typed, undone and redone (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { locale, slide: "conv-lab" });
    await expect(result(demo)).toHaveText("10");
    const bias = demo.getByLabel(t("bias"), { exact: true });
    await tabTo(page, bias);
    await press(page, "Control+a");
    await page.keyboard.type("x");
    await expect(demo.getByRole("alert")).toContainText("x");
    await expect(result(demo)).toHaveText("10");
    await press(page, "Control+a");
    await page.keyboard.type(locale === "fr" ? "−2,5" : "-2.5");
    await expect(demo.getByRole("alert")).toHaveCount(0);
    await expect(result(demo)).toHaveText(locale === "fr" ? "7,5" : "7.5");
    await tabTo(page, demo.getByRole("button", { name: t("undo") }));
    await press(page, "Enter");
    await expect(result(demo)).toHaveText("10");
    await tabTo(page, demo.getByRole("button", { name: t("redo") }));
    await press(page, "Enter");
    await expect(result(demo)).toHaveText(locale === "fr" ? "7,5" : "7.5");
  });

  test(`a layer that can't be is explained, and nothing is lost (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { locale, slide: "conv-lab" });
    await tabTo(page, slider(demo, "kernel"));
    await press(page, "End");
    await expect(demo.getByRole("alert")).toContainText("7");
    await expect(demo.getByText(t("noOutput"))).toBeVisible();
    await expect(slider(demo, "kernel")).toBeFocused();
    await press(page, "ArrowLeft*4");
    await expect(demo.getByRole("alert")).toHaveCount(0);
    await expect(result(demo)).toHaveText("10");
  });
}

test("a pointer over an output map chooses its cell, and a transposed layer shows the inputs that land there", async ({
  page,
}) => {
  const t = translator("en", "conv-lab");
  const demo = await startDemo(page, { locale: "en", slide: "conv-lab", query: "&step=2" });
  const map = demo.locator(".conv-lab-hit");
  const box = await map.boundingBox();
  if (!box) throw new Error("the output map isn't on the screen");
  const cell = box.width / 9;
  await page.mouse.move(box.x + 3.5 * cell, box.y + 3.5 * cell);
  await expect(demo.getByText(t("place", { filter: 1, row: 4, column: 4 }), { exact: true })).toBeVisible();
  await expect(demo.locator('.conv-lab-terms[data-tone="input"] [data-place="inside"]')).toHaveCount(1);
  await page.mouse.move(box.x + 4.5 * cell, box.y + 4.5 * cell);
  await expect(demo.locator('.conv-lab-terms[data-tone="input"] [data-place="inside"]')).toHaveCount(4);
});
