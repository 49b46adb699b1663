import { readFileSync } from "node:fs";
import { memory } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { cellReport, readActivations } from "@/components/cnn-view/activations";
import { explorableGiven } from "@/components/cnn-view/explorable-network";
import { createRandom } from "@/lib/math/random";
import { flatPlace } from "@/lib/nn/cells/maps";
import { unfolded } from "@/lib/nn/cells/unfolded";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { digits } from "@/lib/nn/networks/digits";
import { fashion } from "@/lib/nn/networks/fashion";
import { GivenNetworks } from "@/lib/tf/given-networks";
import { JsonObject } from "@/lib/tf/model-format/json-object";
import { decodeWeights, parseManifest } from "@/lib/tf/model-format/weights-manifest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { NamedArray } from "@/lib/tf/training/training-protocol";
import { MIXED, randomWeights } from "@/tests/unit/lib/nn/cells/mixed-network";
import { plainForward } from "@/tests/unit/lib/nn/cells/plain-forward";

function shippedWeights(id: "digits" | "fashion"): NamedArray[] {
  const read = (file: string) => readFileSync(`public/models/${id}/${file}`);
  const manifest = parseManifest(JsonObject.parse("model.json", read("model.json").toString()));
  return [...decodeWeights(manifest, new Uint8Array(read("weights.bin")), "weights.bin")];
}

const GLOBAL: NetworkSpec = {
  inputShape: [28, 28, 1],
  layers: [
    { kind: "conv2d", name: "a", filters: 20, kernel: 5, stride: 3, activation: "relu" },
    { kind: "globalAveragePool2d", name: "b" },
    { kind: "dense", name: "c", units: 10, activation: "softmax" },
  ],
};

const DENSE: NetworkSpec = {
  inputShape: [784],
  layers: [
    { kind: "dense", name: "a", units: 30, activation: "sigmoid" },
    { kind: "dense", name: "b", units: 10, activation: "softmax" },
  ],
};

const CASES = [
  ["digits", digits, shippedWeights("digits")],
  ["fashion", fashion, shippedWeights("fashion")],
  ["a mixed network", MIXED, randomWeights(MIXED, 3)],
  ["a network with a mean of each map", GLOBAL, randomWeights(GLOBAL, 4)],
  ["a network that takes a vector", DENSE, randomWeights(DENSE, 5)],
] as const;

/** Cells of each layer that are looked at. */
const VISITS = 40;

describe.each(CASES)("every number shown of %s", (_, network, weights) => {
  beforeAll(() => startNodeWasm());

  it("is that of a plain forward pass within 0.0001, at random cells of all layers", async () => {
    const random = createRandom(20_262);
    const image = Float32Array.from({ length: 784 }, () => (random() < 0.3 ? random() : 0));
    const open = explorableGiven({ key: "walk", network, weights }, "digits");
    const given = { network: unfolded(network), weights };
    const networks = new GivenNetworks();
    const reported = await networks.outputs({ key: "walk", given, image });
    const activations = readActivations(open.chain, image, reported ?? []);
    networks.free("walk");
    if (!activations) throw new Error("a layer is missing, or has another size");
    const reference = plainForward(given.network, weights, image);
    for (const layer of open.chain) {
      const { height, width, channels } = layer.shape;
      for (let visit = 0; visit < VISITS; visit++) {
        const index = Math.floor(random() * height * width * channels);
        const place = flatPlace(layer.shape, index);
        const report = cellReport(
          activations,
          { weights: open.weights ?? [], norms: open.norms },
          layer,
          place,
        );
        const where = `${layer.name} ${JSON.stringify(place)}`;
        const expected = reference.get(layer.name)?.[index] ?? Number.NaN;
        const allowed = 1e-4 * Math.max(1, Math.abs(expected));
        expect(report?.isEqual, where).toBe(true);
        expect(Math.abs((report?.explanation.value ?? Number.NaN) - expected), where).toBeLessThan(allowed);
        expect(Math.abs((report?.reported ?? Number.NaN) - expected), where).toBeLessThan(allowed);
      }
    }
  });

  it("leaves no tensor behind, whichever network is looked into after it", async () => {
    const networks = new GivenNetworks();
    const given = { network: unfolded(network), weights };
    const image = new Float32Array(784);
    const before = memory().numTensors;
    for (let visit = 0; visit < 6; visit++) {
      await networks.outputs({ key: String(visit), given, image });
      const held = memory().numTensors;
      await networks.outputs({ key: String(visit), given: null, image });
      expect(memory().numTensors).toBe(held);
    }
    // Two of six have been let go of, to make room.
    expect(await networks.outputs({ key: "1", given: null, image })).toBeNull();
    expect(await networks.outputs({ key: "2", given: null, image })).not.toBeNull();
    networks.release();
    expect(memory().numTensors).toBe(before);
    // The arrays are still there, as for another backend.
    expect(await networks.outputs({ key: "5", given: null, image })).not.toBeNull();
    networks.release();
    expect(memory().numTensors).toBe(before);
  });
});

describe("a network that the page brings along", () => {
  beforeAll(() => startNodeWasm());
  const image = new Float32Array(784);

  it.each([
    ["weights of another network", { network: digits, weights: randomWeights(MIXED, 1) }, image],
    ["an image of another size", { network: digits, weights: shippedWeights("digits") }, image.subarray(1)],
    [
      "layers that can't be built",
      { network: { inputShape: [28, 28, 1], layers: [{ kind: "upsample2d", size: 2 }] }, weights: [] },
      image,
    ],
  ] as const)("is refused as a bad request for %s", async (_, given, pixels) => {
    const networks = new GivenNetworks();
    const before = memory().numTensors;
    await expect(networks.outputs({ key: "k", given, image: pixels })).rejects.toMatchObject({
      reason: "bad-request",
    });
    networks.free("k");
    expect(memory().numTensors).toBe(before);
  });
});
