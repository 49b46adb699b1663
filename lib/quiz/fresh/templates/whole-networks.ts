/** Small convolutional networks, priced as a whole. */

import type { LayerSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { denseParams } from "@/lib/nn/params";
import type { Template } from "@/lib/quiz/fresh/template";

interface SmallCnn {
  readonly input: number;
  readonly kernel: number;
  readonly filters1: number;
  readonly filters2: number;
  readonly units: number;
}

function layersOf({ kernel, filters1, filters2, units }: SmallCnn): readonly LayerSpec[] {
  return [
    { kind: "conv2d", name: "conv1", filters: filters1, kernel },
    { kind: "maxPool2d", name: "pool1", size: 2 },
    { kind: "conv2d", name: "conv2", filters: filters2, kernel },
    { kind: "maxPool2d", name: "pool2", size: 2 },
    { kind: "flatten", name: "flatten" },
    { kind: "dense", name: "logits", units },
  ];
}

/**
 * Two convolutions, each pooled by 2, then a dense layer, on a grey image.
 * Values: input, kernel, filters1, filters2, units, window, after1, pooled1, after2, pooled2, flattened, conv1, conv2, dense.
 */
export const smallCnnParameters: Template = {
  answers: "number",
  unit: "parameters",
  draw(draw) {
    const kernel = draw.oneOf([3, 5]);
    const pooled2 = draw.whole(2, 6);
    const pooled1 = 2 * pooled2 + kernel - 1;
    const cnn: SmallCnn = {
      input: 2 * pooled1 + kernel - 1,
      kernel,
      filters1: draw.oneOf([4, 5, 8]),
      filters2: draw.oneOf([8, 10, 16]),
      units: draw.oneOf([4, 5, 10]),
    };
    const { rows, totals } = network(layersOf(cnn), [cnn.input, cnn.input, 1]);
    const params = (name: string) => rows.find((row) => row.name === name)?.params ?? 0;
    const side = (name: string) => rows.find((row) => row.name === name)?.outputShape[0] ?? 0;
    const { filters1, filters2, units } = cnn;
    const window = kernel * kernel;
    const biases = filters1 + filters2 + units;
    const unpooled = side("conv2") ** 2 * filters2;
    return {
      values: {
        ...cnn,
        window,
        after1: side("conv1"),
        pooled1: side("pool1"),
        after2: side("conv2"),
        pooled2: side("pool2"),
        flattened: side("flatten"),
        conv1: params("conv1"),
        conv2: params("conv2"),
        dense: params("logits"),
      },
      answer: totals.params,
      wrong: {
        "bias-forgotten": totals.params - biases,
        "channels-forgotten": totals.params - window * (filters1 - 1) * filters2,
        "pooling-forgotten": totals.params - params("logits") + denseParams({ inputs: unpooled, units }),
        "dense-layer-forgotten": params("conv1") + params("conv2"),
      },
    };
  },
};
