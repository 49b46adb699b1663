import { expect, test } from "@/tests/e2e/helpers/course-test";
import { openDemo } from "@/tests/e2e/helpers/demo";

for (const backend of ["webgl", "webgpu"]) {
  test(`${backend} finds the same smallest push as WebAssembly`, async ({ page }) => {
    test.setTimeout(120_000);
    const push = await openDemo(page, {
      locale: "en",
      slide: "adversarial-push",
      query: `&backend=${backend}&d.adversarial-push=${encodeURIComponent('{"epsilon":17}')}`,
    });
    // A graphics card that the processor imitates takes its time.
    await expect(push).toHaveAttribute("data-status", "done", { timeout: 90_000 });
    await expect(push).toHaveAttribute("data-backend", backend);
    await expect(push.getByRole("status").last()).toContainText("17/255");
  });
}
