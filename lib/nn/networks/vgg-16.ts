import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";

/** Filters of the 3×3 convolutions of each block; a pooling ends each block. */
const blocks = [
  [64, 64],
  [128, 128],
  [256, 256, 256],
  [512, 512, 512],
  [512, 512, 512],
];

/**
 * VGG-16 (configuration D): 138,357,544 parameters, `[224, 224, 3]` in, 1000 probabilities out. Layers are named as
 * in Keras.
 * @see Simonyan & Zisserman 2015, "Very Deep Convolutional Networks for Large-Scale Image Recognition", tables 1 and
 * 2, https://arxiv.org/abs/1409.1556
 */
export const vgg16: NetworkSpec = {
  inputShape: [224, 224, 3],
  layers: [
    ...blocks.flatMap((filters, block) => vggBlock(filters, `block${block + 1}`)),
    { kind: "flatten", name: "flatten" },
    { kind: "dense", name: "fc1", units: 4096, activation: "relu" },
    { kind: "dense", name: "fc2", units: 4096, activation: "relu" },
    { kind: "dense", name: "predictions", units: 1000, activation: "softmax" },
  ],
};

function vggBlock(filterCounts: readonly number[], block: string): readonly LayerSpec[] {
  const convolutions = filterCounts.map(
    (filters, index): LayerSpec => ({
      kind: "conv2d",
      name: `${block}_conv${index + 1}`,
      filters,
      kernel: 3,
      padding: "same",
      activation: "relu",
    }),
  );
  return [...convolutions, { kind: "maxPool2d", name: `${block}_pool`, size: 2 }];
}
