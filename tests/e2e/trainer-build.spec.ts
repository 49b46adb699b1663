import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press } from "@/tests/e2e/helpers/demo";
import { openTrainer, type TrainerDemo } from "@/tests/e2e/helpers/trainer-demo";

/** Opens one of the lines under the settings. */
async function openPanel({ demo }: TrainerDemo, panel: "network" | "images" | "maps" | "gradients") {
  const details = demo.locator(`[data-panel=${panel}]`);
  await details.locator("summary").first().click();
  await expect(details).toHaveAttribute("open", "");
  return details;
}

test("a network is built layer by layer, an impossible one says why, and the last possible one is trained", async ({
  page,
}) => {
  const trainer = await openTrainer(page, "fr");
  const { demo, t, button, reach } = trainer;
  const panel = await openPanel(trainer, "network");
  await panel.getByLabel(t("network.start")).selectOption("dense");
  await expect(panel.locator("summary")).toContainText("25\u202f450");
  await panel.getByRole("button", { name: "flatten_1 Flatten" }).focus();
  await press(page, "Delete");
  await expect(panel.getByRole("alert")).toContainText(
    t("network.reason.not-flat", { shape: "28 × 28 × 10" }),
  );
  await expect(panel.getByRole("alert")).toContainText(t("network.stoppedHint"));
  expect(await axeViolations(page)).toEqual([]);
  await button(t("transport.start")).click();
  await reach(5);
  await button(t("transport.pause")).click();
  await expect(
    demo.getByText(t("kernels.dense", { layer: "dense_1", height: 28, width: 28, channels: 1, filters: 16 })),
  ).toBeVisible();
  await panel.getByRole("button", { name: t("network.undo") }).click();
  await expect(panel.getByRole("alert")).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "flatten_1 Flatten" })).toBeVisible();
});

test("layers are added, changed and moved by keyboard, and what it costs follows", async ({ page }) => {
  const trainer = await openTrainer(page, "en");
  const { t } = trainer;
  const panel = await openPanel(trainer, "network");
  await panel.getByLabel(t("network.start")).selectOption("convnetjs");
  await panel.getByLabel(t("network.kind")).selectOption("batchNorm");
  await panel.getByRole("button", { name: t("network.add"), exact: true }).click();
  const added = panel.getByRole("button", { name: "batch_normalization_1 BatchNormalization" });
  await expect(added).toHaveAttribute("aria-pressed", "true");
  await expect(panel.locator("summary")).toContainText("6,026");
  await added.focus();
  await press(page, "Alt+ArrowDown");
  await expect(panel.locator("tbody tr").nth(2)).toContainText("batch_normalization_1");
  await expect(added).toBeFocused();
  await press(page, "ArrowUp*2");
  await expect(panel.getByRole("button", { name: "conv2d_1 Conv2D" })).toBeFocused();
  await panel.getByRole("textbox", { name: "filters" }).fill("4");
  await expect(panel.locator("tbody tr").first()).toContainText("28 × 28 × 4");
});

test("the gradient of each layer is told from the first step on", async ({ page }) => {
  const trainer = await openTrainer(page, "en");
  const { t, button, reach, rest } = trainer;
  const panel = await openPanel(trainer, "gradients");
  await expect(panel).toContainText(t("gradients.none"));
  await button(t("transport.start")).click();
  await reach(26);
  await button(t("transport.pause")).click();
  // Every 25 steps the held-out images are looked at, and the gradients with them.
  const measured = 25 * Math.floor((await rest()) / 25);
  await expect(panel.locator("tbody th")).toHaveText(["conv1", "conv2", "logits"]);
  await expect(
    panel.getByText(t("gradients.caption", { step: measured.toLocaleString("en") })),
  ).toBeVisible();
  await expect(panel.locator("[data-gradients=balanced]")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test("images are varied on the fly, seen before they are learnt from", async ({ page }) => {
  const trainer = await openTrainer(page, "fr");
  const { t, button, reach, number } = trainer;
  const panel = await openPanel(trainer, "images");
  const variant = panel.getByRole("img", { name: t("augmentation.variant", { number: 1 }), exact: true });
  const pixels = () => variant.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await expect.poll(async () => (await pixels()).length).toBeGreaterThan(200);
  const before = await pixels();
  await panel.getByRole("slider", { name: t("augmentation.rotation") }).focus();
  await press(page, "End");
  await expect.poll(pixels).not.toBe(before);
  await expect(panel.locator("summary")).toContainText(t("augmentation.summaryVaried"));
  await button(t("transport.start")).click();
  await reach(30);
  expect(await number("loss")).toBeGreaterThan(0);
});

test("a network learns from the reader's own drawings, which stay in this browser", async ({ page }) => {
  const trainer = await openTrainer(page, "fr");
  const { demo, t, button, number, reach } = trainer;
  const panel = await openPanel(trainer, "images");
  const pad = panel.getByRole("application", { name: translator("fr", "digit-input")("pad.label") });
  const draw = async (label: number, across: number) => {
    await panel.getByRole("radio", { name: String(label), exact: true }).check();
    for (let drawing = 1; drawing <= 5; drawing++) {
      await pad.scrollIntoViewIfNeeded();
      const box = await pad.boundingBox();
      if (!box) throw new Error("the pad has no place");
      await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * across, box.y + box.height * 0.8, { steps: 6 });
      await page.mouse.up();
      await panel.getByRole("button", { name: t("own.add", { label: String(label) }) }).click();
      await expect(
        panel
          .getByRole("list", { name: t("own.counts") })
          .locator("li")
          .nth(label),
      ).toHaveText(`${label} ${drawing}`);
    }
  };
  await draw(1, 0.35);
  await expect(demo.locator("[data-lacks-images]")).toBeVisible();
  await expect(button(t("transport.start"))).toHaveAttribute("aria-disabled", "true");
  await draw(7, 0.9);
  await expect(demo.locator("[data-lacks-images]")).toHaveCount(0);
  const name = panel.getByRole("textbox", { name: t("own.name.label") });
  await name.fill("1");
  await name.press("Enter");
  await expect(panel.getByText(t("own.name.problem.taken"))).toBeVisible();
  await name.fill("sept");
  await name.press("Enter");
  await button(t("transport.start")).click();
  await reach(3);
  expect(await number("accuracy")).toBeGreaterThanOrEqual(0);
  await button(t("check.run")).click();
  await expect(demo.locator(".confusion tbody th").nth(7)).toHaveText("sept");
  await page.reload();
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute("data-status", "idle");
  const again = await openPanel(trainer, "images");
  const counts = again.getByRole("list", { name: t("own.counts") });
  await expect(counts.locator("li").nth(7)).toHaveText("sept 5");
  await again.getByRole("radio", { name: "sept", exact: true }).check();
  await again.getByRole("img", { name: t("own.remove", { place: 5, label: "sept" }) }).click();
  await expect(counts.locator("li").nth(7)).toHaveText("sept 4");
  await again.getByRole("button", { name: t("own.undo"), exact: true }).click();
  await expect(counts.locator("li").nth(7)).toHaveText("sept 5");
});

test("the maps of a test image form while the run goes on, and go back in time with it", async ({ page }) => {
  const trainer = await openTrainer(page, "fr");
  const { demo, t, button, reach } = trainer;
  const panel = await openPanel(trainer, "maps");
  await expect(panel).toContainText(t("maps.none"));
  await button(t("transport.start")).click();
  await reach(30);
  await button(t("transport.pause")).click();
  await expect(panel.locator("[data-maps]")).toHaveCount(2);
  const said = panel.getByRole("img", { name: /relu1/ });
  const last = (await said.getAttribute("aria-label")) ?? "";
  await demo.getByRole("slider", { name: t("scrubber.label") }).focus();
  await press(page, "Home");
  await expect(said).not.toHaveAttribute("aria-label", last);
  await panel.getByRole("slider", { name: t("maps.image") }).focus();
  await press(page, "ArrowRight");
  expect(await axeViolations(page)).toEqual([]);
});
