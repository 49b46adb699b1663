import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { decodeDigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import type { BackendName } from "@/lib/tf/protocol";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import { expect, test } from "@/tests/e2e/helpers/course-test";

const samples = decodeDigitSet(
  new Uint8Array(readFileSync(join(PROJECT_ROOT, "public/data/digits/samples.bin"))),
);

interface Maps {
  readonly backend: string;
  readonly layers: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Every layer's output for one test image, computed in the page on a forced backend. */
async function mapsOn(page: Page, backend: BackendName, image: number): Promise<Maps> {
  await page.goto(`/fr/convolution/present/?slide=cnn-reads-your-digit&backend=${backend}`);
  const demo = page.locator('[data-slide="cnn-reads-your-digit"] [data-widget="digit-reader"]');
  await expect(demo).toHaveAttribute("data-status", "done", { timeout: 60_000 });
  await expect(demo).toHaveAttribute("data-backend", backend);
  return page.evaluate(
    async (pixels) => {
      const result = await window.__courseDebug?.activations("digits", Float32Array.from(pixels));
      if (!result?.ok) throw new Error(`no activations: ${result?.reason}`);
      const layers = result.value.map(({ name, values }) => ({ name, values: [...values] }));
      return { backend: result.backend, layers };
    },
    [...digitImage(samples, image)],
  );
}

function largestDifference(a: Maps, b: Maps): number {
  const differences = a.layers.flatMap(({ values }, layer) =>
    values.map((value, index) => Math.abs(value - (b.layers[layer]?.values[index] ?? Number.NaN))),
  );
  return Math.max(0, ...differences);
}

for (const backend of ["webgl", "webgpu"] as const) {
  test(`${backend} draws the same feature maps as WebAssembly within 0.001`, async ({ page }) => {
    test.setTimeout(180_000);
    const reference = await mapsOn(page, "wasm", 7);
    const maps = await mapsOn(page, backend, 7);
    expect([reference.backend, maps.backend]).toEqual(["wasm", backend]);
    expect(maps.layers.map(({ name }) => name)).toEqual(reference.layers.map(({ name }) => name));
    expect(largestDifference(maps, reference)).toBeLessThanOrEqual(1e-3);
  });
}
