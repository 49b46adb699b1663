import type { LayerSpec, NetworkSpec, ResidualSpec } from "@/lib/nn/layer-spec";

/** Inner filters of the bottlenecks of each stage (their output has four times as many) and number of blocks. */
const stages = [
  { filters: 64, blocks: 3 },
  { filters: 128, blocks: 4 },
  { filters: 256, blocks: 6 },
  { filters: 512, blocks: 3 },
];

interface Variant {
  /** Whether the convolutions have a bias, which the normalisation that follows makes useless. */
  readonly bias: boolean;
  /** Which convolution of a bottleneck halves the image. */
  readonly strideIn: "first" | "middle";
}

/**
 * ResNet-50 as in torchvision: no bias before a normalisation, stride in the 3×3 convolutions ("v1.5").
 * 25,557,032 trainable parameters, and 53,120 moving statistics besides.
 * @see He et al. 2015, "Deep Residual Learning for Image Recognition", table 1, https://arxiv.org/abs/1512.03385;
 * https://docs.pytorch.org/vision/stable/models/generated/torchvision.models.resnet50.html
 */
export const resNet50Torchvision: NetworkSpec = resNet50({ bias: false, strideIn: "middle" });

/**
 * ResNet-50 as in Keras: a bias in every convolution, stride in the first 1×1 convolutions as in the article.
 * 25,636,712 parameters, of which 53,120 are moving statistics.
 * @see He et al. 2015, table 1, https://arxiv.org/abs/1512.03385; https://keras.io/api/applications/resnet/
 */
export const resNet50Keras: NetworkSpec = resNet50({ bias: true, strideIn: "first" });

function resNet50(variant: Variant): NetworkSpec {
  const { bias } = variant;
  return {
    inputShape: [224, 224, 3],
    layers: [
      { kind: "conv2d", name: "conv1", filters: 64, kernel: 7, stride: 2, padding: 3, bias },
      { kind: "batchNorm", name: "bn1" },
      { kind: "activation", name: "relu1", activation: "relu" },
      { kind: "maxPool2d", name: "pool1", size: 3, stride: 2, padding: 1 },
      ...stages.flatMap(({ filters, blocks }, stage) =>
        Array.from({ length: blocks }, (_, block) =>
          bottleneck(`conv${stage + 2}_block${block + 1}`, {
            ...variant,
            filters,
            stride: stage > 0 && block === 0 ? 2 : 1,
            isFirst: block === 0,
          }),
        ),
      ),
      { kind: "globalAveragePool2d", name: "avg_pool" },
      { kind: "dense", name: "predictions", units: 1000, activation: "softmax" },
    ],
  };
}

/** 1×1, 3×3, 1×1 convolutions, each normalised; the first block of a stage projects its shortcut. */
function bottleneck(
  name: string,
  options: Variant & { readonly filters: number; readonly stride: number; readonly isFirst: boolean },
): ResidualSpec {
  const { filters, stride, isFirst, bias, strideIn } = options;
  const firstStride = strideIn === "first" ? stride : 1;
  const middleStride = strideIn === "middle" ? stride : 1;
  const last = 4 * filters;
  const projection: readonly LayerSpec[] = [
    { kind: "conv2d", name: `${name}_0_conv`, filters: last, kernel: 1, stride, bias },
    { kind: "batchNorm", name: `${name}_0_bn` },
  ];
  return {
    kind: "residual",
    name: `${name}_add`,
    body: [
      { kind: "conv2d", name: `${name}_1_conv`, filters, kernel: 1, stride: firstStride, bias },
      { kind: "batchNorm", name: `${name}_1_bn` },
      { kind: "activation", name: `${name}_1_relu`, activation: "relu" },
      { kind: "conv2d", name: `${name}_2_conv`, filters, kernel: 3, stride: middleStride, padding: 1, bias },
      { kind: "batchNorm", name: `${name}_2_bn` },
      { kind: "activation", name: `${name}_2_relu`, activation: "relu" },
      { kind: "conv2d", name: `${name}_3_conv`, filters: last, kernel: 1, bias },
      { kind: "batchNorm", name: `${name}_3_bn` },
    ],
    shortcut: isFirst ? projection : [],
    activation: "relu",
  };
}
