import { expect, test } from "@/tests/e2e/helpers/course-test";
import {
  exactNumber,
  REFERENCE_LAYERS,
  referenceRun,
  startExplorer,
} from "@/tests/e2e/helpers/explorer-demo";

for (const backend of ["webgl", "webgpu"] as const) {
  test(`what the explorer shows on ${backend} is that of a plain forward pass within 0.0001`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const reference = referenceRun(7);
    await page.emulateMedia({ reducedMotion: "reduce" });
    const demo = await startExplorer(
      page,
      { level: "cell", layer: "conv1", channel: 3, row: 2, column: 2 },
      `&backend=${backend}`,
    );
    await expect(demo).toHaveAttribute("data-backend", backend);
    for (const { name, side, channels } of REFERENCE_LAYERS) {
      await demo.locator(".cnn-rail").getByRole("button", { name, exact: true }).click();
      await demo.locator(".cnn-open").click();
      await expect(demo.locator("[data-equal]")).toHaveAttribute("data-equal", "true");
      const place = Math.min(2, side - 1);
      const index = (place * side + place) * channels + 3;
      const expected = reference.values.get(name)?.[index] ?? Number.NaN;
      const shown = await exactNumber(demo.locator('[data-sum="value"]'));
      expect(Math.abs(shown - expected), name).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected)));
    }
  });
}
