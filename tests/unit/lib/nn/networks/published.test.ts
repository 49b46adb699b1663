import { describe, expect, it } from "vitest";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { alexNet, alexNetOneCard } from "@/lib/nn/networks/alexnet";
import { convnetjsMnist } from "@/lib/nn/networks/convnetjs-mnist";
import { digits } from "@/lib/nn/networks/digits";
import { leNet5 } from "@/lib/nn/networks/lenet-5";
import { mobileNetV1 } from "@/lib/nn/networks/mobilenet-v1";
import { resNet50Keras, resNet50Torchvision } from "@/lib/nn/networks/resnet-50";
import { vgg16 } from "@/lib/nn/networks/vgg-16";

function ledger({ layers, inputShape }: NetworkSpec) {
  return network(layers, inputShape);
}

/** A layer's output shape and what its cells see of the image, along the rows. */
function layerOf(spec: NetworkSpec, name: string) {
  const row = ledger(spec).rows.find((candidate) => candidate.name === name);
  return { outputShape: row?.outputShape, field: row?.receptiveField?.rows };
}

describe("the parameters", () => {
  // LeNet-5: C1 156, C3 all connected 2,416, C5 48,120, F6 10,164, output 850. Grouped AlexNet: Caffe's bvlc_alexnet.
  // VGG-16, ResNet-50 and MobileNet: model.summary() of keras.applications; torchvision's ResNet50_Weights num_params.
  it.each([
    ["our reader of digits", digits, 5994],
    ["the network of ConvNetJS' MNIST demo", convnetjsMnist, 5994],
    ["LeNet-5 with all maps connected", leNet5, 61_706],
    ["AlexNet on two cards", alexNet, 60_965_224],
    ["AlexNet on one card", alexNetOneCard, 62_378_344],
    ["VGG-16", vgg16, 138_357_544],
    ["ResNet-50 in Keras", resNet50Keras, 25_636_712],
    ["MobileNet v1 in Keras", mobileNetV1, 4_253_864],
  ])("of %s are as published", (_name, spec, params) => {
    expect(ledger(spec).totals.params).toBe(params);
  });

  it("of ResNet-50 in torchvision, which doesn't count moving statistics, are as published", () => {
    expect(ledger(resNet50Torchvision).totals.trainableParams).toBe(25_557_032);
  });

  it("that Keras doesn't train are as published", () => {
    expect(ledger(resNet50Keras).totals.nonTrainableParams).toBe(53_120);
    expect(ledger(mobileNetV1).totals.nonTrainableParams).toBe(21_888);
  });

  it("of LeNet-5 are as published layer by layer, but for the two simplified layers", () => {
    const params = ledger(leNet5).rows.map((row) => row.params);
    expect(params).toEqual([156, 0, 2416, 0, 48_120, 0, 10_164, 850]);
  });
});

describe("the multiply-adds", () => {
  it.each([
    // https://github.com/albanie/convnet-burden, caffenet (the same layers): 724 M
    ["AlexNet on two cards", alexNet, 0.724e9, 0.0005e9],
    // torchvision VGG16_Weights: 15.47 G
    ["VGG-16", vgg16, 15.47e9, 0.005e9],
    // torchvision ResNet50_Weights: 4.09 G
    ["ResNet-50 in torchvision", resNet50Torchvision, 4.09e9, 0.005e9],
    // He et al. 2015, table 1: 3.8 G, cut off rather than rounded
    ["ResNet-50 as in the article", resNet50Keras, 3.85e9, 0.05e9],
    // Howard et al. 2017, table 8: 569 M
    ["MobileNet v1", mobileNetV1, 569e6, 0.5e6],
  ])("of %s are as published", (_name, spec, published, rounding) => {
    expect(Math.abs(ledger(spec).totals.multiplyAdds - published)).toBeLessThanOrEqual(rounding);
  });
});

describe("the receptive field", () => {
  // Araujo et al. 2019, Distill, table "Receptive field parameters": size and effective stride.
  it.each([
    ["AlexNet", alexNet, "pool5", 195],
    ["VGG-16", vgg16, "block5_pool", 212],
    ["MobileNet v1", mobileNetV1, "conv_pw_13_relu", 315],
    ["ResNet-50", resNet50Keras, "conv5_block3_add", 483],
  ])("of %s is as published", (_name, spec, name, size) => {
    expect(layerOf(spec, name).field).toMatchObject({ size, jump: 32 });
  });

  it("of the last maps of LeNet-5 is the whole image", () => {
    expect(layerOf(leNet5, "c5")).toEqual({
      outputShape: [1, 1, 120],
      field: { size: 32, jump: 4, start: 0 },
    });
  });
});

describe("the output shapes", () => {
  it("of AlexNet's maps are as published", () => {
    const shapes = ["conv1", "conv2", "conv3", "conv4", "conv5", "pool5"].map(
      (name) => layerOf(alexNet, name).outputShape,
    );
    expect(shapes).toEqual([
      [55, 55, 96],
      [27, 27, 256],
      [13, 13, 384],
      [13, 13, 384],
      [13, 13, 256],
      [6, 6, 256],
    ]);
  });

  it("of both ResNet-50 are the same layer by layer at the end of each block", () => {
    const sums = (spec: NetworkSpec) =>
      ledger(spec)
        .rows.filter((row) => row.kind === "residual")
        .map((row) => row.outputShape);
    expect(sums(resNet50Keras)).toEqual(sums(resNet50Torchvision));
    expect(sums(resNet50Keras)).toHaveLength(16);
    expect(sums(resNet50Keras).at(-1)).toEqual([7, 7, 2048]);
  });
});
