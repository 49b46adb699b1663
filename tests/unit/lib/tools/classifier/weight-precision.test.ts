import { beforeAll, describe, expect, it } from "vitest";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { digits } from "@/lib/nn/networks/digits";
import { buildModel } from "@/lib/tf/build-model";
import { modelToFiles } from "@/lib/tf/model-files";
import type { WeightEncoding } from "@/lib/tf/model-format/weight-encoding";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import {
  choosePrecision,
  type PrecisionTrial,
  reencodeWeights,
  tryPrecisions,
} from "@/lib/tools/classifier/weight-precision";

/** A trial that was right on so many of 10,000 images. */
function trial(encoding: WeightEncoding, bytes: number, correct: number): PrecisionTrial {
  return {
    encoding,
    files: { modelJson: "{}", weights: new ArrayBuffer(bytes) },
    evaluation: { done: 10_000, total: 10_000, correct, confusion: new Uint32Array(100) },
  };
}

function chosen(float16: number, uint16: number, uint8: number): WeightEncoding {
  const trials = [
    trial("float32", 40, 9920),
    trial("float16", 20, float16),
    trial("uint16", 20, uint16),
    trial("uint8", 10, uint8),
  ];
  return choosePrecision(trials).encoding;
}

describe("choosePrecision", () => {
  it("takes the smallest that is right on at most 2 of 10,000 images fewer than float32", () => {
    expect(chosen(9920, 9920, 9918)).toBe("uint8");
    expect(chosen(9918, 9917, 9917)).toBe("float16");
    expect(chosen(9917, 9917, 9917)).toBe("float32");
  });

  it("takes, of two as small, the one that is right more often", () => {
    expect(chosen(9919, 9920, 9000)).toBe("uint16");
    expect(chosen(9919, 9919, 9000)).toBe("float16");
  });

  it("needs float32 to compare with", () => {
    expect(() => choosePrecision([trial("uint8", 10, 9920)])).toThrow("float32 wasn't tried");
  });
});

describe("a model in another precision", () => {
  beforeAll(() => startNodeWasm());

  async function untrained() {
    const model = buildModel(digits.layers, digits.inputShape, 1);
    const files = await modelToFiles(model);
    model.dispose();
    return files;
  }

  it("keeps its topology, and is the same file again as float32", async () => {
    const float32 = await untrained();
    expect(reencodeWeights(float32, "float32")).toEqual(float32);
    const small = reencodeWeights(float32, "uint8");
    expect(small.weights.byteLength).toBe(float32.weights.byteLength / 4);
    expect(JSON.parse(small.modelJson).modelTopology).toEqual(JSON.parse(float32.modelJson).modelTopology);
  });

  it("is measured in every encoding, on all images", async () => {
    const images: DigitSet = {
      count: 5,
      side: 28,
      labels: Uint8Array.of(0, 1, 2, 3, 4),
      pixels: Uint8Array.from({ length: 5 * 784 }, (_, index) => (index * 37) % 256),
    };
    const trials = await tryPrecisions(digits, await untrained(), images);
    expect(
      trials.map(({ encoding, files, evaluation }) => [encoding, files.weights.byteLength, evaluation.done]),
    ).toEqual([
      ["float32", 23_976, 5],
      ["float16", 11_988, 5],
      ["uint16", 11_988, 5],
      ["uint8", 5994, 5],
    ]);
  });
});
