/** Shapes of tensors, the batch first. */

import type { LayerSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { flatPosition, rowStrides } from "@/lib/nn/strides";
import { weightShapes } from "@/lib/nn/weight-shapes";
import type { Template } from "@/lib/quiz/fresh/template";

/** What one layer makes of a batch of images. */
function after(layer: LayerSpec, [batch = 1, ...image]: readonly number[]): readonly number[] {
  return [batch, ...network([layer], image).outputShape];
}

/** A convolution, no padding. Values: shape, batch, height, width, channels, kernel, filters, outHeight, outWidth. */
export const convShape: Template = {
  answers: "shape",
  draw(draw) {
    const batch = draw.oneOf([16, 32, 64]);
    const height = draw.whole(12, 40);
    const width = height + draw.oneOf([0, 4, 8]);
    const channels = draw.oneOf([3, 3, 4]);
    const kernel = draw.oneOf([3, 5, 7]);
    const filters = draw.oneOf([5, 6, 8, 10, 16]);
    const shape = [batch, height, width, channels];
    const answer = after({ kind: "conv2d", kernel, filters }, shape);
    const [, outHeight = 0, outWidth = 0] = answer;
    return {
      values: { shape, batch, height, width, channels, kernel, filters, outHeight, outWidth },
      answer,
      wrong: {
        "batch-forgotten": answer.slice(1),
        "filters-ignored": [batch, outHeight, outWidth, channels],
        "map-for-each-channel-and-filter": [batch, outHeight, outWidth, channels * filters],
        "kernel-ignored": [batch, height, width, filters],
        "channels-not-summed": [batch, outHeight, outWidth, channels, filters],
      },
    };
  },
};

/** Pooling of 2. Values: shape, batch, side, channels, half. */
export const poolShape: Template = {
  answers: "shape",
  draw(draw) {
    const batch = draw.oneOf([16, 32, 64]);
    const half = draw.whole(5, 30);
    const side = 2 * half;
    const channels = draw.oneOf([4, 8, 12, 16]);
    const shape = [batch, side, side, channels];
    const answer = after({ kind: "maxPool2d", size: 2 }, shape);
    return {
      values: { shape, batch, side, channels, half },
      answer,
      wrong: {
        "channels-pooled": [batch, half, half, channels / 2],
        "stride-ignored": after({ kind: "maxPool2d", size: 2, stride: 1 }, shape),
        "batch-forgotten": answer.slice(1),
        "one-axis-pooled": [batch, half, side, channels],
      },
    };
  },
};

/** Maps laid flat. Values: shape, batch, side, channels, places, cells. */
export const flattenShape: Template = {
  answers: "shape",
  draw(draw) {
    const batch = draw.oneOf([10, 16, 20, 32]);
    const side = draw.oneOf([4, 5, 6, 7, 8]);
    const channels = draw.oneOf([8, 10, 16]);
    const shape = [batch, side, side, channels];
    const answer = after({ kind: "flatten" }, shape);
    const [, cells = 0] = answer;
    return {
      values: { shape, batch, side, channels, places: side * side, cells },
      answer,
      wrong: {
        "batch-flattened": [batch * cells],
        "channels-kept-apart": [batch, side * side, channels],
        "batch-forgotten": [cells],
        "side-not-squared": [batch, side * channels],
      },
    };
  },
};

/** The tensor that holds a convolution's weights. Values: shape, batch, side, channels, kernel, filters. */
export const kernelTensorShape: Template = {
  answers: "shape",
  draw(draw) {
    const batch = draw.oneOf([16, 32, 64]);
    const side = draw.oneOf([28, 32, 64]);
    const channels = draw.oneOf([3, 4, 6]);
    const kernel = draw.oneOf([3, 5, 7]);
    const filters = draw.oneOf([8, 10, 16, 32]);
    const [weights] = weightShapes({
      inputShape: [side, side, channels],
      layers: [{ kind: "conv2d", kernel, filters }],
    });
    return {
      values: { shape: [batch, side, side, channels], batch, side, channels, kernel, filters },
      answer: weights?.shape ?? [],
      wrong: {
        "channels-forgotten": [kernel, kernel, filters],
        "filters-ignored": [kernel, kernel, channels],
        "batch-in-the-weights": [batch, kernel, kernel, channels],
        "image-in-the-weights": [side, side, channels, filters],
      },
    };
  },
};

/**
 * Where one number of a batch lies in memory, channels last. Values: shape, batch, height, width, channels, image, row, column,
 * channel, imageStride, rowStride, columnStride.
 */
export const flatPlace: Template = {
  answers: "number",
  unit: "none",
  draw(draw) {
    const batch = draw.oneOf([4, 8]);
    const height = draw.oneOf([10, 20]);
    const width = draw.oneOf([12, 15, 30]);
    const channels = 3;
    const shape = [batch, height, width, channels];
    const image = draw.whole(1, batch - 1);
    const row = draw.whole(1, 5);
    const column = draw.whole(6, 9);
    const channel = draw.whole(1, 2);
    const [imageStride = 0, rowStride = 0, columnStride = 0] = rowStrides(shape);
    return {
      values: {
        ...{ shape, batch, height, width, channels, image, row, column, channel },
        ...{ imageStride, rowStride, columnStride },
      },
      answer: flatPosition(shape, [image, row, column, channel]),
      wrong: {
        "batch-forgotten": flatPosition(shape, [0, row, column, channel]),
        "rows-for-columns": flatPosition(shape, [image, column, row, channel]),
        "channels-forgotten": flatPosition([batch, height, width], [image, row, column]),
        "channels-first-assumed": flatPosition(
          [batch, channels, height, width],
          [image, channel, row, column],
        ),
      },
    };
  },
};
