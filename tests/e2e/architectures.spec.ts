import { translator } from "@/lib/course/messages";
import { axeViolations } from "@/tests/e2e/helpers/axe";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import { press, startDemo, tabTo } from "@/tests/e2e/helpers/demo";

test("who has bet sees what was measured, and a network of the table opens in the trainer beside it", async ({
  page,
}) => {
  const t = translator("en", "architectures");
  const demo = await startDemo(page, { locale: "en", slide: "build-your-own", id: "architectures" });
  const show = demo.getByRole("button", { name: t("show") });
  await expect(show).toHaveAttribute("aria-disabled", "true");
  await tabTo(page, demo.getByRole("radio").first());
  await press(page, "ArrowDown*2");
  await expect(
    demo.getByRole("radio", { name: t("bet", { name: "Two blocks" }), exact: true }),
  ).toBeChecked();
  await expect(demo).not.toContainText("%");
  await tabTo(page, show);
  await press(page, "Enter");
  await expect(demo.locator("[data-best]")).toHaveAttribute("data-network", "no-pooling");
  await expect(demo.getByRole("status").first()).toContainText(/^Your bet, Two blocks, gets to 96\.0%/);
  await demo.getByRole("button", { name: "One block" }).click();
  const trainer = page.locator('[data-widget-id="build-your-own"]');
  await expect(trainer.locator("[data-panel=network] summary")).toContainText("11,738");
  expect(await axeViolations(page)).toEqual([]);
});
