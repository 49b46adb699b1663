import type { NetworkSpec } from "@/lib/nn/layer-spec";

/**
 * The network of ConvNetJS' MNIST demo: 5,994 parameters, `[24, 24, 1]` in, ten probabilities out. A yardstick for training speed.
 * @see Karpathy 2014, https://cs.stanford.edu/people/karpathy/convnetjs/demo/mnist.html
 */
export const convnetjsMnist: NetworkSpec = {
  inputShape: [24, 24, 1],
  layers: [
    { kind: "conv2d", name: "conv1", filters: 8, kernel: 5, padding: "same" },
    { kind: "activation", name: "relu1", activation: "relu" },
    { kind: "maxPool2d", name: "pool1", size: 2 },
    { kind: "conv2d", name: "conv2", filters: 16, kernel: 5, padding: "same" },
    { kind: "activation", name: "relu2", activation: "relu" },
    { kind: "maxPool2d", name: "pool2", size: 3 },
    { kind: "flatten", name: "flatten" },
    { kind: "dense", name: "logits", units: 10 },
    { kind: "activation", name: "softmax", activation: "softmax" },
  ],
};
