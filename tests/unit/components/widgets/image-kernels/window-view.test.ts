import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureFromRgba } from "@/components/image-input/picture.model";
import { imageKernelsModel } from "@/components/widgets/image-kernels/image-kernels.model";
import { emptyPicture, shownPlane, windowView } from "@/components/widgets/image-kernels/window-view";
import { PRESET_IDS, presetKernels } from "@/lib/math/kernel-presets";
import { correlate2d } from "@/lib/nn/correlate2d";

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((bytes) => pictureFromRgba({ width, height, rgba: new Uint8ClampedArray(bytes) })),
  );

describe("the window on a picture", () => {
  it("shows the sum that the plain reference has there, for every preset and place", () => {
    fc.assert(
      fc.property(
        picture,
        fc.constantFrom(...PRESET_IDS),
        fc.nat(12),
        fc.nat(12),
        (image, preset, row, column) => {
          const state = { ...imageKernelsModel.init({ preset, kernelSide: 5 }), row, column };
          const view = windowView(state, image, image.grey, null);
          const maps = presetKernels(preset, 5).map((kernel) =>
            correlate2d({
              ...image,
              input: image.grey,
              kernel,
              kernelHeight: 5,
              kernelWidth: 5,
              padding: "same",
            }),
          );
          const at = maps.map((map) => map.values[view.row * image.width + view.column] ?? Number.NaN);
          const expected = at.length > 1 ? Math.hypot(...at) : at[0];
          expect(view.byHand).toBeCloseTo(expected ?? Number.NaN, 4);
          expect(view.row).toBe(Math.min(row, image.height - 1));
          expect(view.taps.reduce((sum, tap) => sum + tap.product, 0)).toBeCloseTo(
            view.sums[0] ?? Number.NaN,
            9,
          );
        },
      ),
    );
  });

  const image = pictureFromRgba({
    width: 2,
    height: 1,
    rgba: Uint8ClampedArray.from([255, 0, 51, 255, 0, 255, 0, 255]),
  });
  const state = { ...imageKernelsModel.init({ preset: "identity" }), row: 0, column: 0 };
  const kernels = presetKernels("identity", 3);

  it("agrees with TensorFlow.js within 1e-5, and says so where it doesn't", () => {
    const output = (value: number) => ({
      picture: image,
      kernels,
      values: Float32Array.from([value, 0]),
      channels: 1 as const,
    });
    expect(windowView(state, image, image.grey, output(image.grey[0] ?? 0)).isEqual).toBe(true);
    expect(windowView(state, image, image.grey, output((image.grey[0] ?? 0) + 1e-3)).isEqual).toBe(false);
  });

  it("has no value of TensorFlow.js while the output is that of another kernel, picture or mode", () => {
    const output = { picture: image, kernels, values: new Float32Array(2), channels: 1 as const };
    const other = pictureFromRgba({ width: 2, height: 1, rgba: new Uint8ClampedArray(8) });
    const views = [
      windowView({ ...state, preset: "box-blur" }, image, image.grey, output),
      windowView(state, other, other.grey, output),
      windowView({ ...state, colour: true }, image, image.grey, output),
      windowView(state, image, image.grey, null),
    ];
    expect(views.map((view) => [view.byTensorflow, view.isEqual])).toEqual(Array(4).fill([null, false]));
  });

  it("shows one colour channel of input and output", () => {
    const blue = { ...state, colour: true, channel: "blue" as const };
    expect([...shownPlane(image, blue)]).toEqual([Math.fround(0.2), 0]);
    const output = { picture: image, kernels, values: image.colour, channels: 3 as const };
    expect(windowView(blue, image, shownPlane(image, blue), output)).toMatchObject({
      difference: 0,
      isEqual: true,
    });
  });

  it("has no numbers before the first photograph has come", () => {
    const unknown = emptyPicture({ width: 5, height: 5 });
    const view = windowView({ ...state, row: 2, column: 2 }, unknown, unknown.grey, null);
    expect([view.byHand, ...view.taps.map((tap) => tap.value)]).toEqual(Array(10).fill(Number.NaN));
    expect(view.productLimit).toBe(0);
  });
});
