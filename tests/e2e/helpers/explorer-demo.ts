import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { stripImages } from "@/components/digit-input/digit-image";
import { type TrainedNetwork, writeTrained } from "@/components/trained-network/trained-network";
import {
  type CnnExplorerState,
  cnnExplorerModel,
} from "@/components/widgets/cnn-explorer/cnn-explorer.model";
import { decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { layerChain } from "@/lib/nn/cells/layer-chain";
import { unfolded } from "@/lib/nn/cells/unfolded";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { JsonObject } from "@/lib/tf/model-format/json-object";
import { decodeWeights, parseManifest } from "@/lib/tf/model-format/weights-manifest";
import type { LayerWeights } from "@/lib/tf/protocol";
import type { NamedArray } from "@/lib/tf/training/training-protocol";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import { expect } from "@/tests/e2e/helpers/course-test";
import { startDemo } from "@/tests/e2e/helpers/demo";
import { shownNumber } from "@/tests/e2e/helpers/shown-number";
import { forward } from "@/tests/unit/components/widgets/digit-reader/fake-network";
import { plainForward } from "@/tests/unit/lib/nn/cells/plain-forward";

/** A layer of the digits network, as the reference knows it: by hand, not by the code of the page. */
export interface ReferenceLayer {
  readonly name: string;
  readonly side: number;
  readonly channels: number;
  /** Layer, side, channels, kernel and stride of what a weighted layer reads. */
  readonly reads?: {
    readonly name: string;
    readonly side: number;
    readonly channels: number;
    readonly kernel: number;
  };
}

export const REFERENCE_LAYERS: readonly ReferenceLayer[] = [
  { name: "conv1", side: 24, channels: 8, reads: { name: "input", side: 28, channels: 1, kernel: 5 } },
  { name: "relu1", side: 24, channels: 8 },
  { name: "pool1", side: 12, channels: 8 },
  { name: "conv2", side: 8, channels: 16, reads: { name: "pool1", side: 12, channels: 8, kernel: 5 } },
  { name: "relu2", side: 8, channels: 16 },
  { name: "pool2", side: 4, channels: 16 },
  { name: "flatten", side: 1, channels: 256 },
  { name: "logits", side: 1, channels: 10, reads: { name: "pool2", side: 4, channels: 16, kernel: 4 } },
  { name: "softmax", side: 1, channels: 10 },
];

export interface Reference {
  readonly values: ReadonlyMap<string, Float32Array>;
  readonly weights: readonly LayerWeights[];
}

/** What a plain forward pass in plain TypeScript makes of the test image of a digit, with the shipped weights. */
export function referenceRun(digit: number): Reference {
  const read = (path: string) => readFileSync(join(PROJECT_ROOT, "public", path));
  const manifest = parseManifest(JsonObject.parse("model.json", read("models/digits/model.json").toString()));
  const arrays = decodeWeights(manifest, new Uint8Array(read("models/digits/weights.bin")), "weights.bin");
  const named = (name: string) => arrays.find((array) => array.name === name);
  const weights = ["conv1", "conv2", "logits"].map((name) => {
    const [kernel, bias] = [named(`${name}/kernel`), named(`${name}/bias`)];
    if (!kernel || !bias) throw new Error(`${name} has no weights`);
    return { name, kernelShape: kernel.shape, kernel: kernel.values, bias: bias.values };
  });
  const set = decodeDigitSet(new Uint8Array(read("data/digits/samples.bin")));
  const image = stripImages(set, 1).find((each) => each.digit === digit)?.image;
  if (!image) throw new Error(`no test image of ${digit}`);
  const values = new Map(forward(image, weights).map((layer) => [layer.name, layer.values]));
  values.set("input", image);
  values.set("flatten", values.get("pool2") as Float32Array);
  return { values, weights };
}

/** Opens the explorer in the deck, at a place if one is given. */
export async function startExplorer(
  page: Page,
  place: Partial<CnnExplorerState> = {},
  query = "&backend=wasm",
): Promise<Locator> {
  return startDemo(page, { locale: "fr", slide: "cnn-explorer", query: `${query}&${stateQuery(place)}` });
}

/** Opens the chapter at the explorer, for reading. */
export async function readExplorer(page: Page, place: Partial<CnnExplorerState>): Promise<Locator> {
  await page.goto(`/fr/convolution/?${stateQuery(place)}#cnn-explorer`);
  const demo = page.locator('[data-widget-id="cnn-explorer"]');
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute("data-status", "done", { timeout: 30_000 });
  return demo;
}

/** The state of the explorer as an address has it. */
function stateQuery(place: Partial<CnnExplorerState>): string {
  const state = { ...cnnExplorerModel.init({ network: "digits", sample: 7 }), ...place };
  return `d.cnn-explorer=${encodeURIComponent(JSON.stringify(state))}`;
}

/** The exact value behind a number that is shown. */
export async function exactNumber(shown: Locator): Promise<number> {
  const text = await shown.locator("data").getAttribute("value");
  return text === null ? Number.NaN : Number(text);
}

/** Every number that is written as text says what its exact value rounds to. */
export async function expectTextsRoundTheirValues(demo: Locator) {
  const shown = await demo.locator("data[value]").evaluateAll((elements) =>
    elements.map((element) => ({
      text: element.textContent ?? "",
      value: Number(element.getAttribute("value")),
    })),
  );
  expect(shown.length).toBeGreaterThan(0);
  for (const { text, value } of shown.filter((each) => !/[×%]/.test(each.text))) {
    const decimals = text.split(",")[1]?.length ?? 0;
    expect(Math.abs(shownNumber(text, "fr") - value)).toBeLessThanOrEqual(0.5001 * 10 ** -decimals);
  }
}

/** One of the grids of an opened cell: what is in the window, its weights, or their products. */
export async function gridNumbers(demo: Locator, tint: "window" | "kernel" | "product"): Promise<number[]> {
  return demo
    .locator(`[data-tint="${tint}"] [data-value]`)
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("data-value"))));
}

/** Puts a network into the tab as if the reader had trained it there. */
export async function bringOwnNetwork(page: Page, trained: TrainedNetwork): Promise<void> {
  await page.addInitScript(
    (text) => window.sessionStorage.setItem("trained-network", text ?? ""),
    writeTrained(trained),
  );
}

/** The test image of a class that the explorer begins with. */
export function firstImage(set: ImageSetId, label: number): Float32Array {
  const images = decodeDigitSet(
    new Uint8Array(readFileSync(join(PROJECT_ROOT, `public/data/${set}/samples.bin`))),
  );
  const image = stripImages(images, 1).find(({ digit }) => digit === label)?.image;
  if (!image) throw new Error(`no test image of ${label}`);
  return image;
}

/** The arrays of a shipped model. */
export function shippedArrays(id: ImageSetId): readonly NamedArray[] {
  const read = (file: string) => readFileSync(join(PROJECT_ROOT, `public/models/${id}`, file));
  const manifest = parseManifest(JsonObject.parse("model.json", read("model.json").toString()));
  return decodeWeights(manifest, new Uint8Array(read("weights.bin")), "weights.bin");
}

/** A network with its weights and the image that it reads, to hold what is shown to. */
export interface Walk {
  readonly network: NetworkSpec;
  readonly weights: readonly NamedArray[];
  readonly image: Float32Array;
  /** The cell that is looked at in each layer; the last one where a layer has no such cell. */
  readonly place: { readonly channel: number; readonly row: number; readonly column: number };
}

/** Opens one cell of every layer; each number shown is that of a plain forward pass, within 0.0001. */
export async function expectEveryLayer(demo: Locator, { network, weights, image, place }: Walk) {
  const open = unfolded(network);
  const reference = plainForward(open, weights, image);
  for (const { name, shape } of layerChain(open).slice(1)) {
    await demo.locator(".cnn-rail").getByRole("button", { name, exact: true }).click();
    await demo.locator(".cnn-open").click();
    await expect(demo.locator("[data-equal]"), name).toHaveAttribute("data-equal", "true");
    const row = Math.min(place.row, shape.height - 1);
    const column = Math.min(place.column, shape.width - 1);
    const channel = Math.min(place.channel, shape.channels - 1);
    const expected = reference.get(name)?.[(row * shape.width + column) * shape.channels + channel];
    const shown = await exactNumber(demo.locator('[data-sum="value"]'));
    const gap = Math.abs(shown - (expected ?? Number.NaN));
    expect(gap, name).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected ?? 0)));
  }
}
