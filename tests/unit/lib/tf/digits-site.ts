import { gzipSync } from "node:zlib";
import { encodeDigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { SHIPPED_NETWORKS } from "@/lib/nn/networks/shipped";
import { buildModel } from "@/lib/tf/build-model";
import { modelToFiles } from "@/lib/tf/model-files";
import type { FetchFile } from "@/lib/tf/site-file";
import { tinyDigits } from "@/tests/unit/lib/tf/training/tiny-digits";

/** The files of a small site by their paths; a test may take one away or spoil it. */
export type SiteFiles = Map<string, Uint8Array<ArrayBuffer>>;

export const SITE = "https://course.test/base";
/** Images in the test set: two steps of an evaluation. */
export const TEST_IMAGES = 260;

/** An untrained digits model, and small sets of made-up images to test and to train with, as the site would serve them. */
export async function digitsSite(): Promise<SiteFiles> {
  const pixels = Uint8Array.from({ length: TEST_IMAGES * 784 }, (_, index) => (index * 37) % 256);
  const labels = Uint8Array.from({ length: TEST_IMAGES }, (_, index) => index % 10);
  const testSet = encodeDigitSet({ count: TEST_IMAGES, side: 28, labels, pixels });
  const images: SiteFiles = new Map([
    ["/data/digits/test.bin.gz", Uint8Array.from(gzipSync(testSet))],
    ["/data/digits/train.bin.gz", Uint8Array.from(gzipSync(encodeDigitSet(tinyDigits())))],
  ]);
  return new Map([...(await untrainedModel("digits")), ...images]);
}

/** The files of an untrained model, by their paths. */
export async function untrainedModel(id: ImageSetId): Promise<SiteFiles> {
  const { layers, inputShape } = SHIPPED_NETWORKS[id];
  const model = buildModel(layers, inputShape, 1);
  const { modelJson, weights } = await modelToFiles(model);
  model.dispose();
  return new Map([
    [`/models/${id}/model.json`, new TextEncoder().encode(modelJson)],
    [`/models/${id}/weights.bin`, new Uint8Array(weights)],
  ]);
}

/** Serves those files under {@link SITE}, and nothing else. */
export function fetchFrom(files: SiteFiles): FetchFile {
  return async (url) => {
    const bytes = files.get(url.slice(SITE.length));
    return url.startsWith(SITE) && bytes ? new Response(bytes) : new Response(null, { status: 404 });
  };
}
