import { fashion } from "@/lib/nn/networks/fashion";
import { expect, test } from "@/tests/e2e/helpers/course-test";
import {
  bringOwnNetwork,
  exactNumber,
  expectEveryLayer,
  firstImage,
  REFERENCE_LAYERS,
  referenceRun,
  shippedArrays,
  startExplorer,
} from "@/tests/e2e/helpers/explorer-demo";
import { MIXED, randomWeights } from "@/tests/unit/lib/nn/cells/mixed-network";

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

  test(`clothes, and a network of one's own, are shown on ${backend} within 0.0001 of a plain forward pass`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const place = { channel: 3, row: 2, column: 2 };
    await page.emulateMedia({ reducedMotion: "reduce" });
    const query = `&backend=${backend}`;
    const clothes = await startExplorer(
      page,
      { network: "fashion", level: "cell", layer: "conv1", ...place },
      query,
    );
    await expect(clothes).toHaveAttribute("data-backend", backend);
    const weights = shippedArrays("fashion");
    await expectEveryLayer(clothes, { network: fashion, weights, image: firstImage("fashion", 7), place });

    const own = { network: MIXED, weights: randomWeights(MIXED, 3) };
    await bringOwnNetwork(page, {
      key: "own",
      set: "digits",
      classNames: null,
      ...own,
      step: 60,
      accuracy: null,
    });
    const mine = await startExplorer(page, { network: "mine", level: "cell", layer: "a", ...place }, query);
    await expect(mine).toHaveAttribute("data-backend", backend);
    await expectEveryLayer(mine, { ...own, image: firstImage("digits", 7), place });
  });
}
