import { describe, expect, it } from "vitest";
import { readActivations } from "@/components/cnn-view/activations";
import { colourLimits } from "@/components/cnn-view/colour-limit";
import { contributions } from "@/components/cnn-view/contributions";
import { edgeLines, stripPart } from "@/components/cnn-view/edge-lines";
import { explorableNetwork } from "@/components/cnn-view/explorable-network";
import { frameBox } from "@/components/cnn-view/frame-box";
import { nearestBox } from "@/components/cnn-view/nearest-box";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import {
  forward,
  randomImage,
  randomWeights,
} from "@/tests/unit/components/widgets/digit-reader/fake-network";

const { chain } = explorableNetwork("digits");
const weights = randomWeights(1);
const image = randomImage(2);
const reported = forward(image, weights);
const layerOf = (name: string) => chain.find((layer) => layer.name === name) as ChainLayer;

function activations() {
  const read = readActivations(chain, image, reported);
  if (!read) throw new Error("the fake network leaves a layer out");
  return read;
}

const inputOf = (layer: ChainLayer) => ({
  ...layer.reads,
  values: activations().get(layer.from) as Float32Array,
});
const bankOf = (name: string) => weights.find((each) => each.name === name) ?? null;

describe("readActivations", () => {
  it("has every layer of the chain, the flattened vector with the values of pool2", () => {
    expect([...activations().keys()]).toEqual(chain.map(({ name }) => name));
    expect(activations().get("flatten")).toBe(activations().get("pool2"));
  });

  it("is null where a layer is missing or has another size", () => {
    expect(readActivations(chain, image, reported.slice(1))).toBeNull();
    expect(readActivations(chain, new Float32Array(9), reported)).toBeNull();
  });
});

describe("contributions", () => {
  it("of a filter are its partial sums as shares of the largest", () => {
    const edges = contributions(layerOf("conv2"), inputOf(layerOf("conv2")), bankOf("conv2"), 3);
    expect(edges.map(({ channel }) => channel)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(Math.max(...edges.map(({ strength }) => Math.abs(strength)))).toBe(1);
  });

  it("of a dense unit are its products, one a number of the flattened vector", () => {
    const layer = layerOf("logits");
    const edges = contributions(layer, inputOf(layer), bankOf("logits"), 4);
    const input = activations().get("flatten") as Float32Array;
    const products = Array.from(
      input,
      (value, index) => value * (bankOf("logits")?.kernel[index * 10 + 4] ?? 0),
    );
    const largest = Math.max(...products.map(Math.abs));
    expect(edges.map(({ strength }) => strength * largest)).toEqual(
      products.map((product) => expect.closeTo(product, 5)),
    );
  });

  it.each(["relu1", "pool2"])("of %s come from the same map only", (name) => {
    expect(contributions(layerOf(name), inputOf(layerOf(name)), null, 5)).toEqual([
      { channel: 5, strength: 1 },
    ]);
  });

  it("of a number of the flattened vector come from its map", () => {
    expect(contributions(layerOf("flatten"), inputOf(layerOf("flatten")), null, 87)).toEqual([
      { channel: 7, strength: 1 },
    ]);
  });

  it("are none while kernels are missing", () => {
    expect(contributions(layerOf("conv1"), inputOf(layerOf("conv1")), null, 0)).toEqual([]);
  });
});

describe("colourLimits", () => {
  const magnitude = (values: Iterable<number>) => Math.max(...Array.from(values, Math.abs));
  const conv2 = activations().get("conv2") as Float32Array;

  it("are those of the map, of the layer, or of the largest layer", () => {
    const own = magnitude(conv2.filter((_, index) => index % 16 === 3));
    const all = magnitude(
      ["conv1", "conv2", "logits"].flatMap((name) => [...(activations().get(name) ?? [])]),
    );
    const limitOf = (scale: "unit" | "layer" | "network") =>
      colourLimits(chain, activations(), scale)(layerOf("conv2"), 3);
    expect([limitOf("unit"), limitOf("layer"), limitOf("network")]).toEqual([own, magnitude(conv2), all]);
  });

  it("leave the image and the probabilities on their own scale", () => {
    const limits = colourLimits(chain, activations(), "network");
    expect([limits(layerOf("input"), 0), limits(layerOf("softmax"), 2)]).toEqual([1, 1]);
  });
});

describe("edgeLines", () => {
  const box = (left: number, top: number) => ({ left, top, width: 10, height: 10 });

  it("draws the strongest last, and leaves out what brings next to nothing", () => {
    const edges = [
      { channel: 0, strength: -1 },
      { channel: 1, strength: 0.5 },
      { channel: 2, strength: 0.001 },
    ];
    const lines = edgeLines(edges, (channel) => box(0, 20 * channel), box(100, 0), "right");
    expect(lines.map(({ id }) => id)).toEqual([1, 0]);
    expect(lines[1]?.path).toBe("M10,5C55,5 55,5 100,5");
  });

  it("goes to the part of a strip that a unit has", () => {
    expect(stripPart({ left: 0, top: 10, width: 4, height: 100 }, 2, 10)).toEqual({
      left: 0,
      top: 30,
      width: 4,
      height: 10,
    });
  });
});

describe("nearestBox", () => {
  const boxes = [0, 20, 40].flatMap((left) => [0, 20].map((top) => ({ left, top, width: 10, height: 10 })));
  const from = boxes[2] as (typeof boxes)[number];

  it.each([
    { arrow: { x: 1, y: 0 }, to: 4 },
    { arrow: { x: -1, y: 0 }, to: 0 },
    { arrow: { x: 0, y: 1 }, to: 3 },
    { arrow: { x: 0, y: -1 }, to: null },
  ])("goes to the neighbour that lies that way: $arrow", ({ arrow, to }) => {
    expect(nearestBox(boxes, from, arrow)).toBe(to);
  });
});

describe("frameBox", () => {
  it("cuts off what lies in the padding", () => {
    expect(frameBox({ height: 10, width: 5 }, { rows: [-1, 0, 1], columns: [3, 4, 5] })).toEqual({
      top: "0%",
      height: "20%",
      left: "60%",
      width: "40%",
    });
  });
});
