import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";

/** Filters and stride of each depthwise-separable block, in order. */
const blocks: readonly (readonly [filters: number, stride: number])[] = [
  [64, 1],
  [128, 2],
  [128, 1],
  [256, 2],
  [256, 1],
  [512, 2],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [1024, 2],
  [1024, 1],
];

/**
 * MobileNet v1 (width 1, 224 pixels): 4,253,864 parameters as Keras counts them, of which 21,888 are moving
 * statistics. Its last layer is written here as a dense one (Keras has a 1×1 convolution on a 1×1 map: same numbers).
 * @see Howard et al. 2017, "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications",
 * tables 1 and 8, https://arxiv.org/abs/1704.04861; https://keras.io/api/applications/mobilenet/
 */
export const mobileNetV1: NetworkSpec = {
  inputShape: [224, 224, 3],
  layers: [
    { kind: "conv2d", name: "conv1", filters: 32, kernel: 3, stride: 2, padding: "same", bias: false },
    ...normalised("conv1"),
    ...blocks.flatMap(([filters, stride], index) => separableBlock(filters, stride, index + 1)),
    { kind: "globalAveragePool2d", name: "avg_pool" },
    { kind: "dropout", name: "dropout", rate: 0.001 },
    { kind: "dense", name: "predictions", units: 1000, activation: "softmax" },
  ],
};

function separableBlock(filters: number, stride: number, block: number): readonly LayerSpec[] {
  const depthwise = `conv_dw_${block}`;
  const pointwise = `conv_pw_${block}`;
  return [
    { kind: "depthwiseConv2d", name: depthwise, kernel: 3, stride, padding: "same", bias: false },
    ...normalised(depthwise),
    { kind: "conv2d", name: pointwise, filters, kernel: 1, bias: false },
    ...normalised(pointwise),
  ];
}

function normalised(name: string): readonly LayerSpec[] {
  return [
    { kind: "batchNorm", name: `${name}_bn` },
    { kind: "activation", name: `${name}_relu`, activation: "relu6" },
  ];
}
