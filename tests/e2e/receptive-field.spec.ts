import { translator } from "@/lib/course/messages";
import { receptiveField } from "@/lib/nn/receptive-field";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";

for (const locale of IN_FRENCH) {
  const t = translator(locale, "receptive-field");
  const sizeText = (size: number) => t("size", { size });
  const weightsText = (sum: string, count: number, stack: number, size: number, single: number) =>
    t("weights", { sum, count, stack, size, single });

  test(`the steps stack three small kernels, which see what one of 7 sees (${locale})`, async ({ page }) => {
    const place = { locale, slide: "receptive-field" };
    const demo = await startDemo(page, { ...place, query: "&step=1" });
    await expect(demo.getByText(sizeText(7))).toBeVisible();
    await expect(demo.getByText(weightsText("3 × 9", 3, 27, 7, 49))).toBeVisible();
    await startDemo(page, { ...place, query: "&step=2" });
    await expect(demo.getByText(sizeText(15))).toBeVisible();
  });

  test(`a stack is built, and its cell chosen, by keyboard (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { locale, slide: "receptive-field" });
    await tabTo(page, demo.getByRole("button", { name: t("add.pool") }));
    await press(page, "Enter");
    await tabTo(page, demo.getByRole("button", { name: t("add.conv") }));
    await press(page, "Enter");
    const { size, jump, start } = receptiveField([{ kernel: 3 }, { kernel: 2, stride: 2 }, { kernel: 3 }]);
    await expect(demo.getByText(sizeText(size))).toBeVisible();

    await tabTo(page, demo.getByRole("application", { name: t("sideKeys") }));
    await press(page, "Home ArrowRight*3");
    const first = start + 3 * jump + 1;
    const last = first + size - 1;
    await expect(demo.locator(".field-size")).toContainText(
      locale === "fr" ? `colonnes ${first} à ${last}` : `columns ${first} to ${last}`,
    );
    await expect(demo.locator('.field-cell[data-level="input"][data-seen]')).toHaveCount(size);
  });

  test(`a layer that doesn't fit is explained, and nothing is lost (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { locale, slide: "receptive-field" });
    const kernel = demo.getByRole("combobox", {
      name: t("fieldOf", { field: t("field.kernel"), index: 1 }),
    });
    const dilation = demo.getByRole("combobox", {
      name: t("fieldOf", { field: t("field.dilation"), index: 1 }),
    });
    await dilation.selectOption("4");
    await kernel.selectOption("7");
    await expect(demo.getByRole("alert")).toContainText(t("tooLarge", { layer: 1, span: 25, left: 17 }));
    await expect(dilation).toHaveValue("4");
    await kernel.selectOption("5");
    await expect(demo.getByRole("alert")).toHaveCount(0);
    await expect(demo.getByText(sizeText(17))).toBeVisible();
  });

  test(`the squares are walked in both directions (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { locale, slide: "receptive-field" });
    await demo.getByRole("radio", { name: t("views.squares") }).check();
    await tabTo(page, demo.getByRole("application", { name: t("squaresKeys") }));
    await press(page, "Home ArrowDown*2 ArrowRight");
    await expect(demo.locator(".field-size")).toContainText(
      locale === "fr" ? "lignes 3 à 5 et les colonnes 2 à 4" : "rows 3 to 5 and columns 2 to 4",
    );
    await expect(demo.locator('.field-cell[data-level="input"]')).toHaveCount(9);
  });
}
