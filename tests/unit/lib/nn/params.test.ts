import "@tensorflow/tfjs-backend-cpu";
import { layers } from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  batchNormParams,
  convParams,
  denseParams,
  depthwiseConvParams,
  separableConvParams,
} from "@/lib/nn/params";
import { shapeProblem } from "./shape-problem";

/** Parameters of a real layer once it knows its input shape (batch axis left out). */
function tfParams(
  layer: { build(inputShape: (number | null)[]): void; countParams(): number },
  inputShape: readonly number[],
): number {
  layer.build([null, ...inputShape]);
  return layer.countParams();
}

const small = fc.integer({ min: 1, max: 6 });

describe("convParams", () => {
  it("counts as TensorFlow.js does in one, two and three dimensions", () => {
    fc.assert(
      fc.property(small, small, small, small, fc.boolean(), (side, other, inChannels, filters, useBias) => {
        const count = (kernel: number | readonly number[]) =>
          convParams({ kernel, inChannels, filters, bias: useBias });
        const common = { filters, useBias };
        expect([count([side]), count(side), count([side, other]), count([side, other, side])]).toEqual([
          tfParams(layers.conv1d({ ...common, kernelSize: side }), [9, inChannels]),
          tfParams(layers.conv2d({ ...common, kernelSize: side }), [9, 9, inChannels]),
          tfParams(layers.conv2d({ ...common, kernelSize: [side, other] }), [9, 9, inChannels]),
          tfParams(layers.conv3d({ ...common, kernelSize: [side, other, side] }), [9, 9, 9, inChannels]),
        ]);
      }),
      { numRuns: 50 },
    );
  });

  it("is that of its groups side by side", () => {
    fc.assert(
      fc.property(small, small, small, small, (kernel, inChannels, filters, groups) => {
        const apart = groups * convParams({ kernel, inChannels, filters });
        const together = { kernel, inChannels: inChannels * groups, filters: filters * groups, groups };
        expect(convParams(together)).toBe(apart);
      }),
    );
  });

  it("prices the sparse third layer of LeNet-5 at 1,516, and the original network at 60,000", () => {
    // LeCun et al. 1998, table I: of 16 maps, 6 see three of the maps below, 9 see four and 1 sees all six.
    const c3 =
      convParams({ kernel: 5, inChannels: 3, filters: 6 }) +
      convParams({ kernel: 5, inChannels: 4, filters: 9 }) +
      convParams({ kernel: 5, inChannels: 6, filters: 1 });
    const c1 = convParams({ kernel: 5, inChannels: 1, filters: 6 });
    const c5 = convParams({ kernel: 5, inChannels: 16, filters: 120 });
    const f6 = denseParams({ inputs: 120, units: 84 });
    const pools = 2 * 6 + 2 * 16; // a factor and an offset for each map
    expect([c1, c3, c5, f6]).toEqual([156, 1516, 48_120, 10_164]); // the figures of section II.B
    expect(c1 + c3 + c5 + f6 + pools).toBe(60_000);
  });

  it("refuses channels that the groups can't share out", () => {
    expect(shapeProblem(() => convParams({ kernel: 3, inChannels: 4, filters: 5, groups: 2 }))).toEqual({
      message: "filters 5 can't be divided into 2 groups",
      code: "groups-indivisible",
      values: { quantity: "filters", channels: 5, groups: 2 },
      layer: null,
    });
  });

  it("refuses every count that isn't one", () => {
    const good = { kernel: 3, inChannels: 4, filters: 4, groups: 2 };
    for (const quantity of ["kernel", "inChannels", "filters", "groups"]) {
      for (const value of [0, -2, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        const { code, values } = shapeProblem(() => convParams({ ...good, [quantity]: value }));
        expect([code, values]).toEqual(["not-whole", expect.objectContaining({ quantity, value, least: 1 })]);
      }
    }
    expect(shapeProblem(() => convParams({ ...good, kernel: [] })).code).toBe("wrong-rank");
  });

  it("refuses a count beyond exact whole numbers", () => {
    const huge = { kernel: 1_000_000, inChannels: 2_000_000, filters: 2_000_000 };
    expect(shapeProblem(() => convParams(huge)).code).toBe("too-large");
  });
});

describe("denseParams", () => {
  it("counts as TensorFlow.js does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), small, fc.boolean(), (inputs, units, useBias) => {
        const counted = denseParams({ inputs, units, bias: useBias });
        expect(counted).toBe(tfParams(layers.dense({ units, useBias }), [inputs]));
      }),
      { numRuns: 50 },
    );
  });

  it("refuses counts that aren't", () => {
    expect(shapeProblem(() => denseParams({ inputs: Number.NaN, units: 3 })).code).toBe("not-whole");
    expect(shapeProblem(() => denseParams({ inputs: 3, units: 0 })).code).toBe("not-whole");
  });
});

describe("depthwiseConvParams and separableConvParams", () => {
  it("count as TensorFlow.js does", () => {
    fc.assert(
      fc.property(
        small,
        small,
        small,
        small,
        fc.boolean(),
        (kernel, inChannels, depthMultiplier, filters, bias) => {
          const weights = { kernel, inChannels, depthMultiplier, bias };
          const common = { kernelSize: kernel, depthMultiplier, useBias: bias };
          expect([depthwiseConvParams(weights), separableConvParams({ ...weights, filters })]).toEqual([
            tfParams(layers.depthwiseConv2d(common), [9, 9, inChannels]),
            tfParams(layers.separableConv2d({ ...common, filters }), [9, 9, inChannels]),
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("batchNormParams", () => {
  it("tells what is learnt from what is only kept, as TensorFlow.js does", () => {
    fc.assert(
      fc.property(small, fc.boolean(), fc.boolean(), (channels, scale, center) => {
        const layer = layers.batchNormalization({ scale, center });
        layer.build([null, 4, 4, channels]);
        const count = (weights: typeof layer.weights) =>
          weights.reduce(
            (sum, weight) => sum + weight.shape.reduce<number>((cells, side) => cells * (side ?? 1), 1),
            0,
          );
        expect(batchNormParams({ channels, scale, center })).toEqual({
          trainable: count(layer.trainableWeights),
          movingStatistics: count(layer.nonTrainableWeights),
        });
      }),
      { numRuns: 30 },
    );
  });
});
