import { expect, test } from "@/tests/e2e/helpers/course-test";
import { learnInPage, mapsInPage, openForJobs } from "@/tests/e2e/helpers/diffusion-jobs";

/**
 * How far a value may be from that of WebAssembly, as a share of the largest one. Sums of up to 864 products in 32 bits, added up in
 * another order by a score of layers, differ by a few millionths; numbers of 16 bits would differ by a thousandth.
 */
const TOLERANCE = 1e-4;

/** What WebAssembly computes: once for both backends, since the tests of this file share a worker. */
let reference: {
  readonly maps: Awaited<ReturnType<typeof mapsInPage>>["maps"];
  readonly losses: readonly number[];
};

test.describe.configure({ mode: "default" });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await browser.newPage();
  await openForJobs(page, "wasm");
  const [{ maps }, { losses }] = [await mapsInPage(page), await learnInPage(page)];
  reference = { maps, losses };
  await page.close();
});

function expectSame(found: readonly number[], expected: readonly number[], what: string): void {
  expect(found, what).toHaveLength(expected.length);
  const largest = Math.max(...expected.map(Math.abs));
  const differences = found.map((value, at) => Math.abs(value - (expected[at] ?? Number.NaN)));
  expect(largest, what).toBeGreaterThan(0);
  expect(Math.max(...differences), what).toBeLessThanOrEqual(TOLERANCE * largest);
}

for (const backend of ["webgl", "webgpu"] as const) {
  test(`${backend} sees in the network that draws, and learns to draw, what WebAssembly does`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await openForJobs(page, backend);
    const look = await mapsInPage(page);
    expect(look.backend).toBe(backend);
    expect(Object.keys(look.maps)).toHaveLength(4);
    for (const [part, values] of Object.entries(reference.maps))
      expectSame(look.maps[part] ?? [], values, part);
    const learnt = await learnInPage(page);
    expect(learnt.backend).toBe(backend);
    expectSame(learnt.losses, reference.losses, "losses");
  });
}
