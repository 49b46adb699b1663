import { expect, test } from "@/tests/e2e/helpers/course-test";

test("a reader goes from the course map to a slide by keyboard alone", async ({ page }) => {
  await page.goto("/fr/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Commencer par la convolution" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/fr\/convolution\/(#.*)?$/);
  const entry = page.getByRole("navigation", { name: "Sommaire" }).getByRole("link").nth(2);
  const target = await entry.getAttribute("href");
  await entry.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  await expect(page.locator(target ?? "")).toBeInViewport();
});

test("the course map shows how many slides were seen", async ({ page }) => {
  await page.goto("/fr/convolution/");
  const total = await page.locator("[data-slide]").count();
  for (const slide of (await page.locator("[data-slide] > .slide-title").all()).slice(0, 3)) {
    await slide.scrollIntoViewIfNeeded();
    await expect(slide).toBeInViewport({ ratio: 1 });
  }
  await page.goto("/fr/");
  await expect(page.getByText(new RegExp(`[1-9]\\d* diapositives vues sur ${total}`))).toBeVisible();
});

test("a glossary term opens its definition by keyboard and closes with Escape", async ({ page }) => {
  await page.goto("/fr/convolution/");
  const term = page.locator("button.term").first();
  await term.focus();
  await page.keyboard.press("Enter");
  const definition = page.locator(".term-popover:popover-open");
  await expect(definition).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(definition).toBeHidden();
});

test("the theme stays as chosen on the next page, without a flash of the other", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/fr/");
  const toggle = page.getByRole("button", { name: /Thème/ });
  await toggle.click();
  await toggle.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/fr/glossary/", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a chapter can be read with storage blocked", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await page.goto("/fr/convolution/");
  await page.locator("[data-slide]").last().scrollIntoViewIfNeeded();
  await expect(page.locator("[data-slide]").last()).toBeVisible();
});

test("an address that leads nowhere says so and leads on", async ({ page, guard }) => {
  guard.tolerate(/404/);
  const response = await page.goto("/fr/nowhere/");
  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: "Aller au plan du cours" }).click();
  await expect(page).toHaveURL(/\/fr\/$/);
});
