import { expect, test } from "@/tests/e2e/helpers/course-test";
import { expectSameLosses, openForTraining, SMALL_RUN, trainInPage } from "@/tests/e2e/helpers/training";

for (const backend of ["webgl", "webgpu"] as const) {
  test(`a run that loses its ${backend} device goes on in WebAssembly, with the same losses`, async ({
    page,
    context,
  }) => {
    test.setTimeout(180_000);
    const calm = await context.newPage();
    await openForTraining(calm, "wasm");
    const undisturbed = await trainInPage(calm, SMALL_RUN);
    await openForTraining(page, backend);
    const { losses, ...report } = await trainInPage(page, SMALL_RUN, "device");
    expect(report).toMatchObject({
      backend: "wasm",
      relocation: { from: backend, to: "wasm" },
    });
    expect(report.relocation?.step).toBeGreaterThanOrEqual(20);
    expectSameLosses(losses, undisturbed.losses);
    const active = await page.evaluate(() => window.__courseDebug?.backend());
    expect(active).toMatchObject({ value: { active: "wasm", training: "wasm", refused: backend } });
  });
}
