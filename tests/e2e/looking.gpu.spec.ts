import { expect, test } from "@/tests/e2e/helpers/course-test";
import { openDemo } from "@/tests/e2e/helpers/demo";

for (const backend of ["webgl", "webgpu"]) {
  test(`${backend} finds the same pushes, patches and wanted images as WebAssembly`, async ({ page }) => {
    test.setTimeout(240_000);
    const at = async (slide: string) => {
      const demo = await openDemo(page, { locale: "en", slide, query: `&backend=${backend}` });
      // A graphics card that the processor imitates takes its time.
      await expect(demo).toHaveAttribute("data-status", "done", { timeout: 90_000 });
      await expect(demo).toHaveAttribute("data-backend", backend);
      return demo;
    };
    const push = await at("adversarial-push");
    await expect(push.getByRole("status").last()).toContainText("17/255");
    const why = await at("why-this-answer");
    await expect(why.getByRole("status").last()).toContainText("from 97.6% to 0.2%");
    const wants = await at("what-filters-want");
    await expect(wants.locator(".filter-wants-reached strong")).toHaveText("3.76");
  });
}
