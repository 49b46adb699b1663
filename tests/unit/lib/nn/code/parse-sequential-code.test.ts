import { describe, expect, it } from "vitest";
import { parseSequentialCode } from "@/lib/nn/code/parse-sequential-code";

/** The layers and the input of code that must be readable. */
function read(code: string) {
  const parsed = parseSequentialCode(code);
  if (parsed.kind === "problems") throw new Error(JSON.stringify(parsed.problems));
  const { inputShape, layers } = parsed;
  return { inputShape, layers };
}

/** The problems of code that must have some. */
function problems(code: string) {
  const parsed = parseSequentialCode(code);
  if (parsed.kind === "network") throw new Error("the code was accepted");
  return parsed.problems;
}

const small = {
  inputShape: [28, 28, 1],
  layers: [
    { kind: "conv2d", filters: 8, kernel: 5, activation: "relu" },
    { kind: "maxPool2d", size: 2 },
    { kind: "flatten" },
    { kind: "dense", units: 10, activation: "softmax" },
  ],
};

describe("parseSequentialCode", () => {
  it.each([
    [
      "a list of layers",
      `import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([
    keras.Input(shape=(28, 28, 1)),   # grey image
    keras.layers.Conv2D(8, kernel_size=(5, 5), activation="relu"),
    keras.layers.MaxPooling2D(pool_size=(2, 2)),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
model.summary()`,
    ],
    [
      "layers added one by one, the input's shape in the first",
      `num_classes = 10
model = tf.keras.models.Sequential()
model.add(Conv2D(8, 5, activation=tf.nn.relu, input_shape=(28, 28, 1)))
model.add(MaxPool2D())
model.add(Flatten())
model.add(Dense(num_classes, activation='softmax'))
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
history = model.fit(x_train, y_train, epochs=5, validation_data=(x_test, y_test))
print(f"accuracy {history.history['accuracy'][-1]:.2f}")`,
    ],
    [
      "a function that makes the model",
      `def build(filters=8):
    """A small CNN."""
    return Sequential([
        layers.InputLayer(input_shape=[28, 28, 2 - 1]),
        layers.Conv2D(filters=2 ** 3, kernel_size=5, strides=(1, 1), padding="VALID",
                      activation="relu", kernel_initializer="he_normal"),
        layers.MaxPooling2D((2, 2), strides=2),
        layers.Flatten(name=None),
        layers.Dense(units=10, activation="softmax", kernel_regularizer=regularizers.l2(1e-4)),
    ])
if __name__ == "__main__":
    build().summary()`,
    ],
    [
      "TensorFlow.js, added one by one in a function",
      `import * as tf from '@tensorflow/tfjs';
function getModel() {
  const model = tf.sequential();
  const IMAGE_WIDTH = 28;
  // the first layer says what comes in
  model.add(tf.layers.conv2d({
    inputShape: [IMAGE_WIDTH, IMAGE_WIDTH, 1],
    kernelSize: 5,
    filters: 8,
    strides: 1,
    activation: 'relu',
    kernelInitializer: 'varianceScaling'
  }));
  model.add(tf.layers.maxPooling2d({poolSize: [2, 2], strides: [2, 2]}));
  model.add(tf.layers.flatten());
  const NUM_OUTPUT_CLASSES = 10;
  model.add(tf.layers.dense({units: NUM_OUTPUT_CLASSES, activation: 'softmax'}));
  const optimizer = tf.train.adam();
  model.compile({optimizer: optimizer, loss: 'categoricalCrossentropy', metrics: ['accuracy']});
  return model;
}
document.addEventListener('DOMContentLoaded', () => { getModel().summary(); });`,
    ],
    [
      "TensorFlow.js, as a list",
      `const model = tf.sequential({ layers: [
  tf.layers.inputLayer({ inputShape: [28, 28, 1] }),
  tf.layers.conv2d({ filters: 8, kernelSize: [5, 5], activation: "relu" }),
  tf.layers.maxPooling2d({}), tf.layers.flatten(), tf.layers.dense({ units: 10, activation: "softmax" })] });`,
    ],
  ])("reads %s", (_name, code) => {
    expect(read(code)).toEqual(small);
  });

  it("reads every layer, aliases and arguments by position", () => {
    const code = `Sequential([
      Input((12, 12, 4)),
      ZeroPadding2D(((1, 2), (0, 3))),
      DepthwiseConv2D(3, 1, "same", 2, use_bias=False),
      SeparableConv2D(6, (3, 5), padding="same", depth_multiplier=2, dilation_rate=2),
      Conv2D(8, 3, 1, "same", None, 1, 2, "relu", False),
      BatchNormalization(axis=-1, momentum=0.9, scale=False),
      ReLU(6.),
      Conv2DTranspose(4, 2, strides=2),
      UpSampling2D(interpolation="bilinear"),
      AvgPool2D(3, 2, "same"),
      Dropout(.25, seed=1),
      SpatialDropout2D(0.1),
      GlobalMaxPool2D(name="end"),
      Reshape((2, -1)),
      Softmax(),
    ])`;
    expect(read(code).layers).toEqual([
      {
        kind: "zeroPad2d",
        padding: [
          [1, 2],
          [0, 3],
        ],
      },
      { kind: "depthwiseConv2d", kernel: 3, padding: "same", depthMultiplier: 2, bias: false },
      {
        kind: "separableConv2d",
        filters: 6,
        kernel: [3, 5],
        padding: "same",
        dilation: 2,
        depthMultiplier: 2,
      },
      { kind: "conv2d", filters: 8, kernel: 3, padding: "same", groups: 2, activation: "relu", bias: false },
      { kind: "batchNorm", scale: false },
      { kind: "activation", activation: "relu6" },
      { kind: "conv2dTranspose", filters: 4, kernel: 2, stride: 2 },
      { kind: "upsample2d", size: 2, interpolation: "bilinear" },
      { kind: "averagePool2d", size: 3, stride: 2, padding: "same" },
      { kind: "dropout", rate: 0.25 },
      { kind: "globalMaxPool2d", name: "end" },
      { kind: "reshape", shape: [2, 2] },
      { kind: "activation", activation: "softmax" },
    ]);
    const parsed = parseSequentialCode(code);
    expect(parsed.kind === "network" && parsed.leftOut).toEqual([
      { layer: "SpatialDropout2D", line: 13, column: 7 },
    ]);
  });

  it("puts the layers of a model inside another one in their place", () => {
    const code = `base = Sequential([Dense(3)])
model = Sequential([Input((4,)), base, Dense(2)])`;
    expect(read(code).layers).toEqual([
      { kind: "dense", units: 3 },
      { kind: "dense", units: 2 },
    ]);
  });
});

/** Code with one layer after an input of 28 × 28 × 1. */
const around = (layer: string) => `model = Sequential([\n  Input((28, 28, 1)),\n  ${layer},\n])`;

describe("parseSequentialCode, on wrong code", () => {
  it.each([
    ["Conv2d(8, 3)", { kind: "unknown-layer", layer: "Conv2d", suggestion: "Conv2D", column: 3 }],
    ["Blob(8)", { kind: "unknown-layer", layer: "Blob", suggestion: null, column: 3 }],
    ["LSTM(8)", { kind: "unread-layer", layer: "LSTM", column: 3 }],
    ["my_layer", { kind: "unknown-name", name: "my_layer", column: 3 }],
    ["42", { kind: "not-a-layer", found: "42", column: 3 }],
    [
      "Conv2D(8, 3, stride=2)",
      { kind: "unknown-argument", layer: "Conv2D", argument: "stride", suggestion: "strides", column: 16 },
    ],
    [
      "Conv2D(8, kernel_sise=3)",
      {
        kind: "unknown-argument",
        layer: "Conv2D",
        argument: "kernel_sise",
        suggestion: "kernel_size",
        column: 13,
      },
    ],
    ["Conv2D(8)", { kind: "missing-argument", layer: "Conv2D", argument: "kernel_size", column: 3 }],
    [
      "Conv2D(8, 3, filters=4)",
      { kind: "repeated-argument", layer: "Conv2D", argument: "filters", column: 16 },
    ],
    ["Flatten(None, 2)", { kind: "too-many-arguments", layer: "Flatten", most: 1, column: 17 }],
    [
      "Conv2D(8, 3.5)",
      {
        kind: "wrong-value",
        layer: "Conv2D",
        argument: "kernel_size",
        expected: "size",
        found: "3.5",
        column: 13,
      },
    ],
    [
      "Conv2D('8', 3)",
      {
        kind: "wrong-value",
        layer: "Conv2D",
        argument: "filters",
        expected: "count",
        found: "'8'",
        column: 10,
      },
    ],
    [
      "Conv2D(8, 3, padding='full')",
      {
        kind: "wrong-value",
        layer: "Conv2D",
        argument: "padding",
        expected: "padding",
        found: "'full'",
        column: 24,
      },
    ],
    [
      "Dropout(1.5)",
      { kind: "wrong-value", layer: "Dropout", argument: "rate", expected: "rate", found: "1.5", column: 11 },
    ],
    ["Conv2D(n, 3)", { kind: "unknown-name", name: "n", column: 10 }],
    [
      "Conv2D(8, 3, data_format='channels_first')",
      {
        kind: "unread-value",
        layer: "Conv2D",
        argument: "data_format",
        found: "'channels_first'",
        column: 28,
      },
    ],
    [
      "Conv2D(8, 3, strides=2, dilation_rate=2)",
      { kind: "stride-with-dilation", layer: "Conv2D", column: 3 },
    ],
    ["Conv2D(filters=8, 3)", { kind: "positional-after-keyword", column: 21 }],
    ["Conv2D(8 3)", { kind: "expected", expected: "comma", found: "3", column: 12 }],
    ["Conv2D(8, 3, padding=)", { kind: "expected", expected: "value", found: ")", column: 24 }],
    ["*[Conv2D(8, 3) for i in range(3)]", { kind: "expected", expected: "value", found: "*", column: 3 }],
    [
      "Conv2D(8, 30)",
      {
        kind: "impossible",
        layer: "Conv2D",
        reason: {
          code: "kernel-too-large",
          kernel: 30,
          dilation: 1,
          effectiveKernel: 30,
          input: 28,
          paddedInput: 28,
        },
        column: 3,
      },
    ],
    [
      "Conv2D(8, 3, groups=2)",
      {
        kind: "impossible",
        layer: "Conv2D",
        reason: { code: "groups-indivisible", quantity: "inChannels", channels: 1, groups: 2 },
        column: 3,
      },
    ],
    [
      "Reshape((3, 3))",
      {
        kind: "impossible",
        layer: "Reshape",
        reason: { code: "reshape-mismatch", from: "28×28×1", to: "3×3", cellsFrom: 784, cellsTo: 9 },
        column: 3,
      },
    ],
    ["Input((3,))", { kind: "late-input", column: 3 }],
  ])("says where and why for %s", (layer, problem) => {
    expect(problems(around(layer))).toEqual([{ ...problem, line: 3 }]);
  });

  it.each([
    ["", { kind: "no-model", line: 1, column: 1 }],
    ["x = 3", { kind: "no-model", line: 1, column: 1 }],
    ["model = Sequential()\nmodel.summary()", { kind: "no-layers", line: 1, column: 9 }],
    ["model = Sequential()\nmodel.add(Conv2D(8, 3))", { kind: "no-input-shape", line: 2, column: 11 }],
    ["Sequential([\n  Input((None, None, 3)),\n  Conv2D(8, 3)])", { kind: "open-input", line: 2, column: 9 }],
    [
      "model = Sequential([\n  Input((8,)),\n  Dense(3, activation='relu',\n  Dense(2),\n])",
      { kind: "unclosed-bracket", bracket: "(", line: 3, column: 8 },
    ],
    ["model = Sequential([Dense(3)]))", { kind: "unopened-bracket", bracket: ")", line: 1, column: 31 }],
    ["model = Sequential([Dense(3, activation='relu)])", { kind: "unclosed-string", line: 1, column: 41 }],
    [
      "inputs = keras.Input((8,))\nx = Dense(3)(inputs)\nmodel = keras.Model(inputs, x)",
      { kind: "functional", line: 2, column: 5 },
    ],
    [
      "import keras\nclass Net(keras.Model):\n  def __init__(self):\n    self.fc = Dense(3)",
      { kind: "subclass", line: 2, column: 1 },
    ],
    [
      "model = Sequential([Input((8,))])\nfor units in [3, 2]:\n  model.add(Dense(units))",
      { kind: "control-flow", word: "for", line: 2, column: 1 },
    ],
    [
      "a = Sequential([Input((8,)), Dense(1)])\nb = Sequential([Input((8,)), Dense(2)])",
      { kind: "several-models", line: 2, column: 5 },
    ],
    [
      "model = Sequential([Input((8,)), Dense(2, name='d'),\n Dense(2, name='d')])",
      {
        kind: "impossible",
        layer: "Dense",
        reason: { code: "duplicate-name", name: "d" },
        line: 2,
        column: 2,
      },
    ],
    [
      "const model = tf.sequential();\nmodel.add(tf.layers.conv2d({inputShape: [9, 9, 1], filters: 2, kernel_size: 3}));",
      {
        kind: "unknown-argument",
        layer: "conv2d",
        argument: "kernel_size",
        suggestion: "kernelSize",
        line: 2,
        column: 64,
      },
    ],
    [
      "const model = tf.sequential();\nmodel.add(tf.layers.conv2d(8, 3));",
      {
        kind: "wrong-value",
        layer: "conv2d",
        argument: "",
        expected: "record",
        found: "8",
        line: 2,
        column: 28,
      },
    ],
    [
      "const model = tf.sequential();\nfor (let i = 0; i < 3; i++) {\n  model.add(tf.layers.dense({units: 3}));\n}",
      { kind: "control-flow", word: "for", line: 2, column: 1 },
    ],
  ])("says where and why for %j", (code, problem) => {
    expect(problems(code)[0]).toEqual(problem);
  });

  it("tells the problems of all layers, in the order of the lines", () => {
    const code = "model = Sequential()\nmodel.add(Conv2d(8, 3))\nmodel.add(Dense())\nmodle.add(Dense(3))";
    expect(problems(code).map(({ kind, line }) => ({ kind, line }))).toEqual([
      { kind: "unknown-layer", line: 2 },
      { kind: "missing-argument", line: 3 },
      { kind: "unknown-name", line: 4 },
    ]);
  });

  it("refuses what is too long or too deep", () => {
    expect(problems(`# ${"a".repeat(60_000)}`)).toEqual([
      { kind: "too-long", most: 50_000, line: 1, column: 1 },
    ]);
    expect(problems(`Sequential(${"(".repeat(500)}`)[0]).toMatchObject({ kind: "too-deep", line: 1 });
    expect(problems(`x = ${"-".repeat(500)}1\nSequential(${"-".repeat(500)}1)`)[0]).toMatchObject({
      kind: "too-deep",
      line: 2,
    });
    const doubled = Array.from(
      { length: 40 },
      (_, index) => `m${index + 1} = Sequential([m${index}, m${index}])`,
    );
    expect(problems(["m0 = Sequential([Input((1,)), Dense(1)])", ...doubled].join("\n"))[0]).toMatchObject({
      kind: "too-many-layers",
      most: 300,
    });
  });
});
