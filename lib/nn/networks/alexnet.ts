import type { NetworkSpec } from "@/lib/nn/layer-spec";

/**
 * AlexNet as published, on two graphics cards: in its second, fourth and fifth convolutions each half of the filters
 * sees half of the maps (two groups). 60,965,224 parameters. The input is 227 pixels a side: the article says 224,
 * which doesn't give its 55×55 maps. Local response normalisation learns nothing and is left out.
 * @see Krizhevsky, Sutskever & Hinton 2012, "ImageNet Classification with Deep Convolutional Neural Networks",
 * section 3.5, https://papers.nips.cc/paper/4824; for the exact geometry, Caffe's `bvlc_alexnet`,
 * https://github.com/BVLC/caffe/blob/master/models/bvlc_alexnet/train_val.prototxt
 */
export const alexNet: NetworkSpec = alexNetWithGroups(2);

/** AlexNet on one card, every filter seeing every map: 62,378,344 parameters. */
export const alexNetOneCard: NetworkSpec = alexNetWithGroups(1);

function alexNetWithGroups(groups: number): NetworkSpec {
  const relu = { activation: "relu" } as const;
  return {
    inputShape: [227, 227, 3],
    layers: [
      { kind: "conv2d", name: "conv1", filters: 96, kernel: 11, stride: 4, ...relu },
      { kind: "maxPool2d", name: "pool1", size: 3, stride: 2 },
      { kind: "conv2d", name: "conv2", filters: 256, kernel: 5, padding: 2, groups, ...relu },
      { kind: "maxPool2d", name: "pool2", size: 3, stride: 2 },
      { kind: "conv2d", name: "conv3", filters: 384, kernel: 3, padding: 1, ...relu },
      { kind: "conv2d", name: "conv4", filters: 384, kernel: 3, padding: 1, groups, ...relu },
      { kind: "conv2d", name: "conv5", filters: 256, kernel: 3, padding: 1, groups, ...relu },
      { kind: "maxPool2d", name: "pool5", size: 3, stride: 2 },
      { kind: "flatten", name: "flatten" },
      { kind: "dense", name: "fc6", units: 4096, ...relu },
      { kind: "dropout", name: "drop6", rate: 0.5 },
      { kind: "dense", name: "fc7", units: 4096, ...relu },
      { kind: "dropout", name: "drop7", rate: 0.5 },
      { kind: "dense", name: "fc8", units: 1000, activation: "softmax" },
    ],
  };
}
