import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dialect } from "@/lib/nn/code/code-problem";
import { parseSequentialCode } from "@/lib/nn/code/parse-sequential-code";
import { isChainLayer, tidyLayer } from "@/lib/nn/code/tidy-layer";
import { layerCode, sequentialCode, unwritableLayers } from "@/lib/nn/code/write-sequential-code";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { alexNet } from "@/lib/nn/networks/alexnet";
import { leNet5 } from "@/lib/nn/networks/lenet-5";
import { mobileNetV1 } from "@/lib/nn/networks/mobilenet-v1";
import { vgg16 } from "@/lib/nn/networks/vgg-16";
import { ShapeError } from "@/lib/nn/shape-error";
import { networks } from "@/tests/unit/lib/nn/network-arbitraries";
import { chains } from "./chain-arbitraries";

const dialects: readonly Dialect[] = ["keras", "tfjs"];

/** What the code of a network is read back as. */
function readBack({ inputShape, layers }: NetworkSpec, dialect: Dialect) {
  return parseSequentialCode(sequentialCode(layers.filter(isChainLayer), inputShape, dialect));
}

describe("sequentialCode", () => {
  it("writes Keras", () => {
    expect(
      sequentialCode(
        [
          { kind: "conv2d", name: "c1", filters: 6, kernel: [5, 3], padding: 2, bias: false },
          { kind: "maxPool2d", size: 2 },
          { kind: "flatten" },
        ],
        [32, 32, 1],
        "keras",
      ),
    ).toBe(`import keras
from keras import layers

model = keras.Sequential([
  keras.Input(shape=(32, 32, 1)),
  layers.ZeroPadding2D(padding=2),
  layers.Conv2D(filters=6, kernel_size=(5, 3), use_bias=False, name="c1"),
  layers.MaxPooling2D(pool_size=2),
  layers.Flatten(),
])
`);
  });

  it("writes TensorFlow.js", () => {
    expect(
      sequentialCode([{ kind: "conv2d", filters: 6, kernel: 5 }, { kind: "flatten" }], [32, 32, 1], "tfjs"),
    ).toBe(`import * as tf from "@tensorflow/tfjs";

const model = tf.sequential({
  layers: [
    tf.layers.inputLayer({ inputShape: [32, 32, 1] }),
    tf.layers.conv2d({ filters: 6, kernelSize: 5 }),
    tf.layers.flatten(),
  ],
});
`);
  });

  it("writes a long layer on several lines", () => {
    const layer = { kind: "separableConv2d", filters: 64, kernel: 3, padding: "same" } as const;
    expect(layerCode({ ...layer, stride: 2, depthMultiplier: 2, activation: "softplus" }, "keras")).toBe(
      `layers.SeparableConv2D(
  filters=64,
  kernel_size=3,
  strides=2,
  padding="same",
  depth_multiplier=2,
  activation="softplus",
)`,
    );
  });

  it.each(dialects)("is read back as the same network (%s)", (dialect) => {
    fc.assert(
      fc.property(chains, (chain) => {
        const layers = chain.layers.map((layer) => {
          if (dialect === "keras" || layer.kind !== "conv2d") return layer;
          const { groups: _, ...rest } = layer; // TensorFlow.js has none
          return rest;
        });
        expect(readBack({ ...chain, layers }, dialect)).toEqual({
          kind: "network",
          dialect,
          inputShape: chain.inputShape,
          layers,
          leftOut: [],
        });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["LeNet-5", leNet5],
    ["AlexNet", alexNet],
    ["VGG-16", vgg16],
    ["MobileNet v1", mobileNetV1],
  ])("is read back from Keras with the parameters and the cost of %s", (_name, spec) => {
    const parsed = readBack(spec, "keras");
    if (parsed.kind === "problems") throw new Error(JSON.stringify(parsed.problems));
    expect(network(parsed.layers, parsed.inputShape).totals).toEqual(
      network(spec.layers, spec.inputShape).totals,
    );
  });

  it("gives TensorFlow.js, which runs it, the ledger's shapes and parameters layer by layer", () => {
    let compared = 0;
    fc.assert(
      fc.property(networks, ({ inputShape, layers }) => {
        const chain = layers.filter(isChainLayer).map(tidyLayer);
        const rows = rowsOrNull({ inputShape, layers: chain });
        fc.pre(rows !== null && rows.length > 0);
        const [, ...built] = runCode(sequentialCode(chain, inputShape, "tfjs")).layers;
        expect(
          built.map((layer) => ({
            outputShape: (layer.outputShape as (number | null)[]).slice(1), // one output each
            params: layer.countParams(),
          })),
        ).toEqual(rows);
        compared++;
      }),
      { numRuns: 100 },
    );
    expect(compared).toBe(100);
  });
});

function rowsOrNull({ layers, inputShape }: NetworkSpec) {
  try {
    return network(layers, inputShape).rows.map(({ outputShape, params }) => ({ outputShape, params }));
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

/** The model that the code makes. Run here only, to compare: the course never runs what a reader pastes. */
function runCode(code: string): tf.Sequential {
  const body = code.replace(/^import .*$/m, "");
  return new Function("tf", `${body}\nreturn model;`)(tf) as tf.Sequential;
}

describe("unwritableLayers", () => {
  it("names the convolutions in groups, which TensorFlow.js doesn't have", () => {
    const layers = alexNet.layers.filter(isChainLayer);
    expect(unwritableLayers(layers, "tfjs")).toEqual([2, 5, 6]);
    expect(unwritableLayers(layers, "keras")).toEqual([]);
  });
});
