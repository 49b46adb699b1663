import { translator } from "@/lib/course/messages";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { startDemo } from "@/tests/e2e/helpers/demo";

const t = translator("fr", "widget");
const sizes = translator("fr", "conv-arithmetic");

test("a link to a demo opens it as it was when the link was copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const demo = await startDemo(page, { locale: "fr", slide: "stride" });
  const kernel = demo.getByRole("slider", { name: sizes("size.kernel") });
  await kernel.fill("5");
  await demo.getByRole("button", { name: sizes("next") }).click();
  await demo.getByRole("button", { name: t("copyLink") }).click();
  await expect(demo.getByRole("button", { name: t("linkCopied") })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.get("d.stride")).toContain('"kernel":5');

  const other = await context.newPage();
  await other.goto(link);
  const opened = other.locator('[data-widget-id="stride"]');
  await expect(opened.getByRole("slider", { name: sizes("size.kernel") })).toHaveValue("5");
  await expect(opened.getByText(sizes("progress", { step: 2, cells: 4 }))).toBeVisible();
  await opened.getByRole("button", { name: t("reset") }).click();
  await expect(opened.getByRole("slider", { name: sizes("size.kernel") })).toHaveValue("3");
});

test("a link from the text leads back to the slide of the demo", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/fr/convolution/#edge-direction");
  const demo = page.locator('[data-widget-id="edges"]');
  await expect(demo).toHaveAttribute("data-status", "done");
  await demo.getByLabel(translator("fr", "image-kernels")("kernel"), { exact: true }).selectOption("emboss");
  await demo.getByRole("button", { name: t("copyLink") }).click();
  await expect(demo.getByRole("button", { name: t("linkCopied") })).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.pathname + link.hash).toBe("/fr/convolution/#edge-direction");
  expect(JSON.parse(link.searchParams.get("d.edges") ?? "null")).toMatchObject({ preset: "emboss" });
});

test("where the clipboard is refused, the link can be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  const demo = await startDemo(page, { locale: "fr", slide: "stride" });
  await demo.getByRole("button", { name: t("copyLink") }).click();
  await expect(demo.getByRole("textbox", { name: t("linkToCopy") })).toHaveValue(
    /\?slide=stride&d\.stride=%7B/,
  );
});

test("the button of a step sets the demo of its slide in the text", async ({ page }) => {
  await page.goto("/fr/convolution/#run-the-kernel");
  const demo = page.locator('[data-widget-id="try-kernels"]');
  await expect(demo).toHaveAttribute("data-status", "done");
  const preset = demo.getByLabel(translator("fr", "image-kernels")("kernel"), { exact: true });
  await expect(preset).toHaveValue("sobel-x");
  const buttons = page
    .locator('[data-slide="run-the-kernel"]')
    .getByRole("button", { name: translator("fr", "course")("tryInDemo") });
  await buttons.nth(1).click();
  await expect(preset).toHaveValue("outline");
  await buttons.nth(0).click();
  await expect(preset).toHaveValue("box-blur");
  await expect(demo).toHaveAttribute("data-status", "done");
});
