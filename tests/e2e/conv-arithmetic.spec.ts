import type { Locator, Page } from "playwright/test";
import { translator } from "@/lib/course/messages";
import { type ConvAxis, convOutputSize } from "@/lib/nn/conv-geometry";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";

type Size = "input" | "kernel" | "stride" | "padding" | "dilation";

for (const locale of IN_FRENCH) {
  const t = translator(locale, "conv-arithmetic");

  /** The slider of a size. Its range input has the name in front of a visible number. */
  const slider = (demo: Locator, size: Size) => demo.getByRole("slider", { name: t(`size.${size}`) });

  const setSize = async (page: Page, demo: Locator, size: Size, value: number) => {
    await tabTo(page, slider(demo, size));
    await press(page, `Home ArrowRight*${value - (size === "padding" ? 0 : 1)}`);
    await expect(slider(demo, size)).toHaveValue(String(value));
  };

  const setSizes = async (page: Page, demo: Locator, sizes: Readonly<Partial<Record<Size, number>>>) => {
    for (const size of ["input", "kernel", "stride", "dilation", "padding"] as const) {
      const value = sizes[size];
      if (value !== undefined) await setSize(page, demo, size, value);
    }
  };

  const expectOutput = async (demo: Locator, axis: ConvAxis) => {
    const side = convOutputSize(axis);
    await expect(demo.locator("mn.conv-arithmetic-o")).toHaveText(String(side));
    await expect(demo.getByText(t("legend.output", { side }))).toBeVisible();
    await expect(demo.getByText(t("progress", { step: 1, cells: side * side }))).toBeVisible();
  };

  test(`sizes are set by keyboard, and the formula gives what lib/nn does (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { locale, slide: "output-formula" });
    await expectOutput(demo, { input: 8, kernel: 3, stride: 2, padding: 0 });
    for (const sizes of [
      { input: 13, kernel: 4, stride: 3, dilation: 2, padding: 2 },
      { input: 6, kernel: 6, stride: 1, dilation: 1, padding: 0 },
    ]) {
      await setSizes(page, demo, sizes);
      await expectOutput(demo, sizes);
    }
  });

  test(`cells are walked through by keyboard, played and paused (${locale})`, async ({ page }) => {
    await page.clock.install();
    const demo = await startDemo(page, { locale, slide: "output-formula" });
    const at = (step: number) => demo.getByText(t("progress", { step, cells: 9 }));

    await tabTo(page, demo.getByRole("button", { name: t("next") }));
    await press(page, "Enter Enter");
    await expect(at(3)).toBeVisible();
    await tabTo(page, demo.getByRole("application", { name: t("outputKeys") }).locator("visible=true"));
    await press(page, "ArrowDown ArrowLeft");
    await expect(at(5)).toBeVisible();
    await expect(demo.locator(".conv-arithmetic-readout")).toContainText(
      locale === "fr" ? "ligne 2, colonne 2" : "row 2, column 2",
    );
    await press(page, "Home");
    await expect(at(1)).toBeVisible();

    // From here on, time goes on only as the test says.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await tabTo(page, demo.getByRole("button", { name: t("play") }));
    await page.keyboard.press("Enter");
    await page.clock.runFor(1000);
    await expect(at(3)).toBeVisible();
    await tabTo(page, demo.getByRole("button", { name: t("pause") }));
    await page.keyboard.press("Enter");
    await expect(demo.getByRole("button", { name: t("play") })).toBeFocused();
    await page.clock.runFor(10_000);
    await expect(at(3)).toBeVisible();
    await page.keyboard.press("Enter");
    await page.clock.runFor(10_000);
    await expect(at(9)).toBeVisible();
    await expect(demo.getByRole("button", { name: t("play") })).toBeVisible();
  });

  test(`an impossible setting is explained with its numbers and can be left (${locale})`, async ({
    page,
  }) => {
    const demo = await startDemo(page, { locale, slide: "output-formula" });
    await setSizes(page, demo, { input: 5, kernel: 4, stride: 1, dilation: 3, padding: 1 });
    const alert = demo.getByRole("alert");
    await expect(alert).toContainText(
      t("problem.kernel-too-large", {
        isDilated: "true",
        dilation: 3,
        kernel: 4,
        effectiveKernel: 10,
        paddedInput: 7,
      }),
    );
    await expect(alert).toContainText(t("problem.pad", { padding: 3 }));
    await expect(demo.locator('[data-grid="output"]')).toHaveCount(0);
    await expect(demo.locator("mn.conv-arithmetic-o")).toHaveCount(0);
    await setSize(page, demo, "padding", 3);
    await expect(alert).toHaveCount(0);
    await expectOutput(demo, { input: 5, kernel: 4, stride: 1, dilation: 3, padding: 3 });
  });
}
