import type { Locator, Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { parseSequentialCode } from "@/lib/nn/code/parse-sequential-code";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_ENGLISH } from "@/tests/e2e/helpers/languages";
import { shownNumber } from "@/tests/e2e/helpers/shown-number";

/** VGG-16 as people write it, block after block. */
const VGG_16 = `from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Conv2D, MaxPooling2D, Flatten, Dense

model = Sequential()
model.add(Conv2D(64, (3, 3), activation='relu', padding='same', input_shape=(224, 224, 3)))
model.add(Conv2D(64, (3, 3), activation='relu', padding='same'))
model.add(MaxPooling2D((2, 2), strides=(2, 2)))
${[
  [128, 2],
  [256, 3],
  [512, 3],
  [512, 3],
]
  .map(
    ([filters, count]) =>
      `${`model.add(Conv2D(${filters}, (3, 3), activation='relu', padding='same'))\n`.repeat(count ?? 0)}model.add(MaxPooling2D((2, 2), strides=(2, 2)))`,
  )
  .join("\n")}
model.add(Flatten())
model.add(Dense(4096, activation='relu'))
model.add(Dense(4096, activation='relu'))
model.add(Dense(1000, activation='softmax'))
model.compile(optimizer='adam', loss='categorical_crossentropy')
`;

for (const locale of IN_ENGLISH) {
  const t = translator(locale, "network-ledger");
  const start = (page: Page) => startDemo(page, { locale, slide: "conv2d-live" });
  const field = (demo: Locator, argument: string) =>
    demo.getByRole("textbox", { name: argument, exact: true });
  const editor = async (demo: Locator) => {
    await demo.getByText(t("code.open")).click();
    return demo.getByRole("textbox", { name: t("code.label") });
  };

  test(`an argument is changed by keyboard, and every number follows (${locale})`, async ({ page }) => {
    const demo = await start(page);
    await expectLayer(demo, locale, { shape: "8 × 8 × 16", params: 3216, multiplyAdds: 204_800 });

    await tabTo(page, demo.getByRole("button", { name: t("more", { argument: "strides" }) }));
    await page.keyboard.press("Enter");
    await expectLayer(demo, locale, { shape: "4 × 4 × 16", params: 3216, multiplyAdds: 51_200 });

    await tabTo(page, demo.getByRole("combobox", { name: "padding", exact: true }));
    await page.keyboard.press("ArrowDown");
    await expectLayer(demo, locale, { shape: "6 × 6 × 16", params: 3216, multiplyAdds: 115_200 });

    const filters = field(demo, "filters");
    await filters.fill("32");
    await expectLayer(demo, locale, { shape: "6 × 6 × 32", params: 6432, multiplyAdds: 230_400 });
    await filters.press("ArrowDown");
    await expectLayer(demo, locale, { shape: "6 × 6 × 31", params: 6231, multiplyAdds: 223_200 });
  });

  test(`what isn't a number, or can't be, is explained and lost by nobody (${locale})`, async ({ page }) => {
    const demo = await start(page);
    const filters = field(demo, "filters");
    await filters.fill("many");
    await expect(filters).toHaveAttribute("aria-invalid", "true");
    await expect(demo.getByText(t("fieldProblem.whole", { least: 1, most: 1_000_000 }))).toBeVisible();
    await expect(filters).toHaveValue("many");
    await expectLayer(demo, locale, { shape: "8 × 8 × 16", params: 3216, multiplyAdds: 204_800 });
    await filters.fill("16");
    await expect(filters).toHaveAttribute("aria-invalid", "false");

    await field(demo, t("argument.height", { argument: "kernel_size" })).fill("13");
    const alert = demo.getByRole("alert").filter({ hasText: t("stoppedHint") });
    await expect(alert).toContainText(t("reason.kernel-too-large", { effectiveKernel: 13, paddedInput: 12 }));
    await demo.getByRole("button", { name: t("undo"), exact: true }).click();
    await expect(alert).toHaveCount(0);
    await expectLayer(demo, locale, { shape: "8 × 8 × 16", params: 3216, multiplyAdds: 204_800 });
  });

  test(`wrong code is refused with its line and the reason, and VGG-16 is counted (${locale})`, async ({
    page,
  }) => {
    const demo = await start(page);
    const code = await editor(demo);
    await code.fill("model = Sequential([\n  Input((12, 12, 8)),\n  Conv2d(16, 5),\n])");
    const answer = demo.getByRole("status").filter({ hasText: t("code.problems", { count: 1 }) });
    await expect(answer).toContainText(t("code.place", { line: 3, column: 3 }));
    await expect(answer).toContainText("Conv2D");
    await expect(code).toHaveAttribute("aria-invalid", "true");
    await expect(demo.locator("[data-row]")).toHaveCount(1);

    await code.fill(VGG_16);
    await expect(code).toHaveAttribute("aria-invalid", "false");
    await expect(demo.locator("[data-row]")).toHaveCount(22);
    await expect.poll(() => totalParams(demo, locale)).toBe(138_357_544);
    await expect(code).toHaveValue(VGG_16);
  });

  test(`the code is copied in both languages, and is the network (${locale})`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const demo = await start(page);
    await editor(demo);
    for (const dialect of ["keras", "tfjs"] as const) {
      await demo.getByRole("radio", { name: t(`code.${dialect}`) }).check();
      await demo.getByRole("button", { name: t("code.copy"), exact: true }).click();
      await expect(demo.getByRole("button", { name: t("code.copied") })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(parseSequentialCode(copied)).toEqual({
        kind: "network",
        dialect,
        inputShape: [12, 12, 8],
        layers: [{ kind: "conv2d", filters: 16, kernel: 5 }],
        leftOut: [],
      });
    }
  });

  test(`layers are added, moved and removed by keyboard alone (${locale})`, async ({ page }) => {
    const demo = await start(page);
    const order = () => demo.locator("[data-row] > span").allTextContents();
    await tabTo(page, demo.getByRole("combobox", { name: t("kind") }));
    await page.keyboard.type("MaxP");
    await tabTo(page, demo.getByRole("button", { name: t("add"), exact: true }));
    await page.keyboard.press("Enter");
    await expect.poll(order).toEqual(["Conv2D", "MaxPooling2D"]);

    await tabTo(page, demo.locator('[data-row="1"]'));
    await press(page, "Alt+ArrowUp");
    await expect.poll(order).toEqual(["MaxPooling2D", "Conv2D"]);
    await expect(demo.locator('[data-row="0"]')).toBeFocused();
    await expect(demo.locator('[data-row="0"]')).toHaveAttribute("aria-pressed", "true");
    await press(page, "ArrowDown");
    await expect(demo.locator('[data-row="1"]')).toBeFocused();
    await press(page, "Delete");
    await expect.poll(order).toEqual(["MaxPooling2D"]);
    await press(page, "Control+z Control+z");
    await expect.poll(order).toEqual(["Conv2D", "MaxPooling2D"]);
    await press(page, "Control+Shift+z");
    await expect.poll(order).toEqual(["MaxPooling2D", "Conv2D"]);
    await expect(page).toHaveURL(/slide=conv2d-live/);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`the ledger with wrong code and an impossible layer has no axe violation (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const t = translator("en", "network-ledger");
    const demo = await startDemo(page, { locale: "en", slide: "conv2d-live" });
    await demo.getByRole("combobox", { name: t("preset.label") }).selectOption("lenet-5");
    await demo.locator('[data-row="2"]').click();
    await demo.getByRole("textbox", { name: "kernel_size, height", exact: true }).fill("99");
    await demo.getByText(t("code.open")).click();
    await demo.getByRole("textbox", { name: t("code.label") }).fill("model = Sequential(");
    await expect(demo.getByText("is never closed")).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}

/** What the demo says of its selected layer. */
async function expectLayer(
  demo: Locator,
  locale: Locale,
  layer: { readonly shape: string; readonly params: number; readonly multiplyAdds: number },
) {
  const outputs = demo.locator(".network-ledger-numbers output");
  await expect(outputs.nth(0)).toHaveText(layer.shape);
  await expect
    .poll(async () => (await outputs.allTextContents()).slice(1, 3).map((text) => shownNumber(text, locale)))
    .toEqual([layer.params, layer.multiplyAdds]);
}

async function totalParams(demo: Locator, locale: Locale): Promise<number> {
  return shownNumber((await demo.locator("tfoot td").nth(1).textContent()) ?? "", locale);
}
