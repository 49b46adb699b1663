import type { Locator } from "playwright/test";
import { translator } from "@/lib/course/messages";
import { createRandom } from "@/lib/math/random";
import { fashion } from "@/lib/nn/networks/fashion";
import type { LayerWeights } from "@/lib/tf/protocol";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, tabTo } from "@/tests/e2e/helpers/demo";
import {
  bringOwnNetwork,
  exactNumber,
  expectEveryLayer,
  expectTextsRoundTheirValues,
  firstImage,
  gridNumbers,
  REFERENCE_LAYERS,
  type Reference,
  type ReferenceLayer,
  readExplorer,
  referenceRun,
  shippedArrays,
  startExplorer,
} from "@/tests/e2e/helpers/explorer-demo";
import { greyPng } from "@/tests/e2e/helpers/image-files";
import { total } from "@/tests/e2e/helpers/shown-number";
import { MIXED, randomWeights } from "@/tests/unit/lib/nn/cells/mixed-network";

const t = translator("fr", "cnn-explorer");
const TOLERANCE = 1e-4;

interface Place {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/** Walks from wherever the explorer stands to a cell, as a reader with a mouse does. */
async function walkTo(demo: Locator, layer: ReferenceLayer, { channel, row, column }: Place) {
  await demo.getByRole("button", { name: t("crumbs.network") }).click();
  if (layer.name === "flatten") {
    await demo.locator("[data-strip]").click();
    // The vector lies in lines of 16 numbers.
    return pickCell(demo, { row: Math.floor(channel / 16), column: channel % 16, side: 16 });
  }
  await demo.locator(`[data-tile="${layer.name}:${channel}"]`).click();
  if (layer.side === 1) return demo.getByRole("button", { name: t("focus.open") }).click();
  return pickCell(demo, { row, column, side: layer.side });
}

/** Clicks a cell of the large map. */
async function pickCell(demo: Locator, cell: { row: number; column: number; side: number }) {
  const picker = demo.locator("[data-focus-target]");
  const box = await picker.boundingBox();
  if (!box) throw new Error("the map isn't shown");
  const at = (index: number, extent: number) => ((index + 0.5) / cell.side) * extent;
  await picker.click({ position: { x: at(cell.column, box.width), y: at(cell.row, box.height) } });
}

/** The window of the reference under a cell, for one map of what the layer reads. */
function referenceWindow({ values }: Reference, layer: ReferenceLayer, { row, column }: Place, part: number) {
  const { name, side, channels, kernel } = layer.reads ?? { name: "", side: 0, channels: 0, kernel: 0 };
  return Array.from({ length: kernel * kernel }, (_, tap) => {
    const y = row + Math.floor(tap / kernel);
    const x = column + (tap % kernel);
    return values.get(name)?.[(y * side + x) * channels + part] ?? Number.NaN;
  });
}

function referenceKernel({ weights }: Reference, layer: ReferenceLayer, filter: number, part: number) {
  const { kernel } = weights.find(({ name }) => name === layer.name) as LayerWeights;
  const { kernel: side = 0, channels = 0 } = layer.reads ?? {};
  return Array.from(
    { length: side * side },
    (_, tap) => kernel[(tap * channels + part) * layer.channels + filter] ?? Number.NaN,
  );
}

function expectSame(shown: readonly number[], expected: readonly number[]) {
  expect(shown).toHaveLength(expected.length);
  shown.forEach((value, index) => {
    expect(Math.abs(value - (expected[index] ?? Number.NaN))).toBeLessThan(TOLERANCE);
  });
}

/** Every term of an opened sum is that of the reference, for one of its maps. */
async function expectTerms(
  demo: Locator,
  reference: Reference,
  layer: ReferenceLayer,
  place: Place,
  part: number,
) {
  const window = referenceWindow(reference, layer, place, part);
  const kernel = referenceKernel(reference, layer, place.channel, part);
  const choice = demo.locator(".cnn-parts label").nth(part);
  if ((layer.reads?.channels ?? 1) > 1) await choice.click();
  await expect
    .poll(() => gridNumbers(demo, "window"))
    .toEqual(window.map((value) => expect.closeTo(value, 4)));
  expectSame(await gridNumbers(demo, "kernel"), kernel);
  expectSame(
    await gridNumbers(demo, "product"),
    window.map((value, tap) => value * (kernel[tap] ?? Number.NaN)),
  );
}

/** The three lines under the terms. */
async function expectSum(demo: Locator, { weights, values }: Reference, layer: ReferenceLayer, place: Place) {
  const [products, bias, value] = await Promise.all(
    ["products", "bias", "value"].map((line) => exactNumber(demo.locator(`[data-sum="${line}"]`))),
  );
  const { channel, row, column } = place;
  const own = weights.find(({ name }) => name === layer.name);
  const expected =
    values.get(layer.name)?.[(row * layer.side + column) * layer.channels + channel] ?? Number.NaN;
  const expectedBias = own?.bias[channel] ?? Number.NaN;
  expectSame(
    [products ?? Number.NaN, bias ?? Number.NaN, value ?? Number.NaN],
    [expected - expectedBias, expectedBias, expected],
  );
}

test("a walk over random cells of all layers shows the numbers of a plain forward pass", async ({ page }) => {
  test.setTimeout(150_000);
  const random = createRandom(20_261);
  const below = (count: number) => Math.floor(random() * count);
  const reference = referenceRun(7);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const demo = await startExplorer(page, { level: "unit", layer: "conv1" });
  await expect(demo).toHaveAttribute("data-backend", "wasm");
  for (const layer of REFERENCE_LAYERS) {
    for (let visit = 0; visit < 3; visit += 1) {
      const place = { channel: below(layer.channels), row: below(layer.side), column: below(layer.side) };
      const index = (place.row * layer.side + place.column) * layer.channels + place.channel;
      const expected = reference.values.get(layer.name)?.[index] ?? Number.NaN;
      await walkTo(demo, layer, place);
      await expect(demo.locator(".cnn-focus")).toHaveAttribute("data-level", "cell");
      const shown = demo.locator('[data-sum="value"]');
      expect(
        Math.abs((await exactNumber(shown)) - expected),
        `${layer.name} ${JSON.stringify(place)}`,
      ).toBeLessThan(TOLERANCE);
      await expect(demo.locator("[data-equal]")).toHaveAttribute("data-equal", "true");
      await expectTextsRoundTheirValues(demo);
      if (!layer.reads) continue;
      await expectTerms(demo, reference, layer, place, below(layer.reads.channels));
      await expectSum(demo, reference, layer, place);
    }
  }
});

test("the way from all layers to one cell and back goes by keyboard alone", async ({ page }) => {
  const demo = await startExplorer(page);
  const tile = (name: string) => demo.locator(`[data-tile="${name}"]`);
  await tabTo(page, tile("conv1:0"));
  await expect(demo.locator(".cnn-edges path")).toHaveCount(1);
  await press(page, "ArrowDown ArrowDown ArrowRight*3");
  await expect(tile("conv2:2")).toBeFocused();
  await expect(demo.locator(".cnn-edges path").first()).toBeVisible();
  await press(page, "Enter");
  const map = demo.locator("[data-focus-target]");
  await expect(map).toBeFocused();
  await expect(demo.locator(".cnn-term")).toHaveCount(8);
  await press(page, "ArrowUp*8 ArrowLeft*8 ArrowRight ]");
  await expect(map).toHaveAttribute("aria-label", /conv2, carte 4, ligne 1, colonne 2/);
  await press(page, "Enter");
  await expect(demo.locator(".cnn-focus")).toHaveAttribute("data-level", "cell");
  await expect(map).toBeFocused();
  const parts = await demo
    .locator(".cnn-parts data")
    .evaluateAll((sums) => sums.map((sum) => Number(sum.getAttribute("value"))));
  const products = await exactNumber(demo.locator('[data-sum="products"]'));
  expect(total(parts)).toBeCloseTo(products, 8);
  await press(page, "Escape Escape");
  await expect(tile("conv2:3")).toBeFocused();
  await expect(page).toHaveURL(/present/);
});

/** Shows the whole network, one map, and one cell of three kinds of layers, as a reader walks there. */
async function eachLevel(demo: Locator, look: (what: string) => Promise<void>) {
  await demo.getByRole("button", { name: t("crumbs.network") }).click();
  await look("network");
  await demo.locator('[data-tile="conv1:2"]').click();
  await expect(demo.locator(".cnn-explorer")).toHaveAttribute("data-level", "unit");
  await look("unit");
  for (const name of ["conv2", "pool1", "softmax"]) {
    const layer = REFERENCE_LAYERS.find((one) => one.name === name) as ReferenceLayer;
    await walkTo(demo, layer, { channel: 2, row: 0, column: 0 });
    await expect(demo.locator(".cnn-explorer")).toHaveAttribute("data-level", "cell");
    await look(name);
  }
}

test("a link opens a cell, and no level has anything that axe objects to", async ({ page }) => {
  test.setTimeout(90_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const demo = await startExplorer(page, { level: "cell", layer: "conv2", channel: 2 });
  await expect(demo.locator(".cnn-explorer")).toHaveAttribute("data-level", "cell");
  const within = '[data-widget-id="cnn-explorer"]';
  await eachLevel(demo, async (what) => expect(await axeViolations(page, {}, within), what).toEqual([]));
});

test("every level fits a phone", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 360, height: 740 });
  const demo = await readExplorer(page, { level: "cell", layer: "conv2", channel: 2 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await eachLevel(demo, async (what) => expect(await width(), what).toBeLessThanOrEqual(360));
});

test("colours have one scale for each map, each layer or the whole network, with its ends in numbers", async ({
  page,
}) => {
  const demo = await startExplorer(page);
  const ends = demo.locator(".cnn-ends");
  await expect(demo.locator('[data-kind="conv"] .cnn-limit')).toHaveCount(2);
  await demo.getByRole("radio", { name: t("scale.network") }).check({ force: true });
  await expect(ends).toContainText(/−\d+,\d\d/);
  await expect(demo.locator(".cnn-limit")).toHaveCount(0);
  const whole = (await ends.locator("span").first().textContent()) ?? "";
  await demo.locator('[data-tile="conv1:0"]').click();
  await expect(ends).toContainText(whole);
  await demo.getByRole("radio", { name: t("scale.unit") }).check({ force: true });
  await expect(ends).not.toContainText(whole);
});

test("a picture of one's own is read as a digit, and a blank one is said to be blank", async ({ page }) => {
  const demo = await startExplorer(page);
  await demo.getByText(t("source.own")).click();
  const one = greyPng("one.png", { width: 120, height: 160 }, (row, column) =>
    row > 30 && row < 130 && column > 54 && column < 64 ? 20 : 235,
  );
  const file = demo.locator('input[type="file"]');
  await file.setInputFiles(one);
  await expect(demo.locator('[data-tile="softmax:1"]')).toContainText(/(9\d|100),\d/);
  await file.setInputFiles(greyPng("blank.png", { width: 40, height: 40 }, () => 200));
  await expect(demo.getByRole("status").filter({ hasText: t("source.blank") })).toBeVisible();
});

test("twenty switches of the image leave no tensor behind", async ({ page }) => {
  const demo = await startExplorer(page);
  const drawn = () => page.evaluate(() => performance.getEntriesByName("cnn-explorer:maps").length);
  const memory = () => page.evaluate(() => window.__courseDebug?.memory());
  const input = translator("fr", "digit-input");
  const before = await memory();
  await demo.getByRole("radio", { name: input("source.sample", { digit: 7 }) }).focus();
  for (let switches = 1; switches <= 20; switches += 1) {
    const count = await drawn();
    await page.keyboard.press(switches % 2 === 0 ? "ArrowLeft" : "ArrowRight");
    await expect.poll(drawn).toBe(count + 1);
  }
  const after = await memory();
  if (!before?.ok || !after?.ok) throw new Error("the worker doesn't say what it holds");
  expect(after.value).toEqual(before.value);
});

test("every layer of the network of clothes shows the numbers of a plain forward pass", async ({ page }) => {
  test.setTimeout(90_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const walk = { network: fashion, weights: shippedArrays("fashion"), image: firstImage("fashion", 7) };
  for (const place of [
    { channel: 3, row: 2, column: 2 },
    { channel: 9, row: 10, column: 4 },
  ]) {
    const demo = await startExplorer(page, { network: "fashion", level: "cell", layer: "conv1", ...place });
    await expectEveryLayer(demo, { ...walk, place });
  }
});

test("the network is chosen by keyboard, and clothes are called by their names", async ({ page }) => {
  const demo = await startExplorer(page);
  const network = (name: "digits" | "fashion" | "mine") =>
    demo.getByRole("radio", { name: t(`network.${name}`), exact: true });
  await network("digits").focus();
  await page.keyboard.press("ArrowRight");
  await expect(network("fashion")).toBeFocused();
  const images = translator("fr", "image-sets");
  const sneaker = demo.locator('[data-tile="softmax:7"]');
  await expect(sneaker).toContainText(images("fashion.sneaker"));
  await expect(sneaker).toContainText(/100,0/);
  await expect(demo.locator('[data-strip="hidden"]')).toBeEnabled();
  expect(await axeViolations(page)).toEqual([]);
});

test("without a network of one's own the explorer says what to do, and leads there", async ({ page }) => {
  await page.goto(
    `/fr/convolution/present/?slide=cnn-explorer&d.cnn-explorer=${encodeURIComponent('{"network":"mine"}')}`,
  );
  const demo = page.locator('[data-widget-id="cnn-explorer"]');
  await expect(demo.getByRole("status").filter({ hasText: t("network.none") })).toBeVisible();
  await demo.getByRole("link", { name: t("network.train") }).click();
  await expect(page.locator('[data-widget-id="train-your-own"]')).toBeVisible();
  await expect(page).toHaveURL(/slide=train-your-own/);
});

/** What the reader has called the classes. */
const NAMES = ["chat", "chien", "oie", "âne", "coq", "bœuf", "porc", "lapin", "canard", "cheval"];

test("a network of one's own, of layers of all kinds, is looked into down to the last cell", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const own = { network: MIXED, weights: randomWeights(MIXED, 3) };
  await bringOwnNetwork(page, {
    key: "own",
    set: "digits",
    classNames: NAMES,
    ...own,
    step: 60,
    accuracy: 0.5,
  });
  const place = { channel: 4, row: 3, column: 1 };
  const demo = await startExplorer(page, { network: "mine", level: "cell", layer: "a", ...place });
  await expect(demo.getByText("60", { exact: false }).first()).toBeVisible();
  await expectEveryLayer(demo, { ...own, image: firstImage("digits", 7), place });
  expect(await axeViolations(page)).toEqual([]);
  await demo.press("Escape");
  await demo.press("Escape");
  await expect(demo).toHaveAttribute("data-status", "done");
  for (const name of NAMES) await expect(demo.getByText(name, { exact: true }).first()).toBeVisible();
});
