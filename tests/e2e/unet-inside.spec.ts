import type { Locator, Page } from "playwright/test";
import type { Locale } from "@/lib/course/locales";
import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";
import { IN_FRENCH } from "@/tests/e2e/helpers/languages";

const NETWORK = { chapter: "diffusion", slide: "the-network", id: "unet" } as const;
const WORDS = { chapter: "diffusion", slide: "words-become-vectors", id: "words" } as const;

/** Chooses what is looked at, and waits until it is there. */
async function choosePart(demo: Locator, name: string): Promise<void> {
  await demo.getByRole("radio", { name, exact: true }).check();
  await expect(demo).toHaveAttribute("data-status", "done", { timeout: 30_000 });
}

/** The pixels of a picture on the screen, as a text that tells two pictures apart. */
function pixels(picture: Locator): Promise<string> {
  return picture.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

const start = (page: Page, locale: Locale) => startDemo(page, { ...NETWORK, locale });

for (const locale of IN_FRENCH) {
  const t = translator(locale, "unet-inside");
  const shared = (demo: Locator) => demo.locator(".unet-grid canvas").first();

  test(`the network has its ledger, and a part of it is opened by keyboard (${locale})`, async ({ page }) => {
    const demo = await start(page, locale);
    await expect(demo.getByRole("row", { name: t("ledger.total") })).toContainText(/651.628/u);
    await tabTo(page, demo.getByRole("button", { name: new RegExp(`^${t("layers.middle1")}\\b`, "u") }));
    await press(page, "Enter");
    await expect(demo.getByRole("button", { name: t("layers.middle1"), exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(demo.getByRole("group", { name: t("maps.label", { count: 96 }) })).toBeVisible();
    await expect(demo.locator(".unet-grid canvas")).toHaveCount(96);
  });

  test(`the maps change with the time, and one is chosen by arrow keys (${locale})`, async ({ page }) => {
    const demo = await start(page, locale);
    await choosePart(demo, t("parts.maps"));
    const [before, guess] = [
      await pixels(shared(demo)),
      demo.getByRole("img", { name: t("pictures.belief.label") }),
    ];
    const guessed = await pixels(guess);
    await tabTo(page, demo.getByRole("slider", { name: t("time") }));
    await press(page, "End");
    await expect.poll(() => pixels(shared(demo))).not.toBe(before);
    expect(await pixels(guess)).not.toBe(guessed);
    await tabTo(page, demo.getByRole("radio", { checked: true, name: /14/u }));
    await press(page, "ArrowRight");
    await expect(demo.locator(".unet-close figcaption")).toContainText(t("maps.name", { number: 15 }));
  });

  test(`the time tunes each map of a block (${locale})`, async ({ page }) => {
    const demo = await start(page, locale);
    await choosePart(demo, t("parts.time"));
    const now = demo.locator(".unet-now");
    const before = await now.textContent();
    await tabTo(page, demo.getByRole("slider", { name: t("time") }));
    await press(page, "Home");
    await expect(now).not.toHaveText(before ?? "");
    await tabTo(page, demo.getByRole("slider", { name: t("tuning.channel") }));
    await press(page, "End");
    await expect(demo.getByRole("slider", { name: t("tuning.channel") })).toHaveValue("32");
  });

  test(`a word is swapped, and its row and the sum change (${locale})`, async ({ page }) => {
    const demo = await startDemo(page, { ...WORDS, locale });
    const strip = (row: string) => demo.locator(`.unet-sum [data-row="${row}"] canvas`);
    const [sum, colour] = [await pixels(strip("sum")), await pixels(strip("colour"))];
    const violet = demo.getByRole("button", { name: "violet", exact: true });
    await tabTo(page, violet);
    await press(page, "Enter");
    await expect(violet).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => pixels(strip("colour"))).not.toBe(colour);
    expect(await pixels(strip("sum"))).not.toBe(sum);
    await expect(demo.getByRole("table", { name: t("words.cosines.colour") })).toBeVisible();
  });
}

test("nothing is amiss for axe, whatever is looked at", async ({ page }) => {
  const t = translator("fr", "unet-inside");
  const demo = await start(page, "fr");
  expect(await axeViolations(page)).toEqual([]);
  for (const part of ["maps", "time", "words"] as const) {
    await choosePart(demo, t(`parts.${part}`));
    expect(await axeViolations(page)).toEqual([]);
  }
});
