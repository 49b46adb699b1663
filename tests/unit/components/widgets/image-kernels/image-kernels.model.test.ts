import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PHOTO_IDS } from "@/components/image-input/photos.model";
import {
  activeKernels,
  type ImageKernelsAction,
  imageKernelsModel,
  shownSide,
  shownWeights,
} from "@/components/widgets/image-kernels/image-kernels.model";
import { KERNEL_SIDES, PRESET_IDS } from "@/lib/math/kernel-presets";

const { init, reducer, schema } = imageKernelsModel;

const action: fc.Arbitrary<ImageKernelsAction> = fc.oneof(
  fc.record({
    type: fc.constant("choose-photo" as const),
    photo: fc.constantFrom(...PHOTO_IDS, "own" as const),
  }),
  fc.record({ type: fc.constant("choose-preset" as const), preset: fc.constantFrom(...PRESET_IDS) }),
  fc.record({ type: fc.constant("set-side" as const), side: fc.constantFrom(...KERNEL_SIDES) }),
  fc.record({
    type: fc.constant("set-weight" as const),
    index: fc.nat(48),
    weight: fc.integer({ min: -1000, max: 1000 }),
  }),
  fc.record({
    type: fc.constant("transform" as const),
    transform: fc.constantFrom("negate" as const, "normalise" as const, "rotate" as const, "clear" as const),
  }),
  fc.record({ type: fc.constant("set-part" as const), part: fc.constantFrom("x" as const, "y" as const) }),
  fc.record({
    type: fc.constant("move-window" as const),
    row: fc.integer(),
    column: fc.double({ noNaN: true }),
  }),
);

describe("the state of image kernels", () => {
  it("stays one that a link can carry, whatever the reader does", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const state = actions.reduce(reducer, init({}));
        expect(schema.safeParse(JSON.parse(JSON.stringify(state))).success).toBe(true);
        expect(shownWeights(state)).toHaveLength(shownSide(state) ** 2);
        for (const kernel of activeKernels(state)) expect(kernel).toHaveLength(shownSide(state) ** 2);
      }),
    );
  });

  it("is valid for every preset and side that a slide step may set by itself", () => {
    for (const preset of PRESET_IDS) {
      for (const kernelSide of KERNEL_SIDES) {
        const state = { ...init({}), preset, kernelSide };
        expect(schema.safeParse(state).success).toBe(true);
        expect(shownWeights(state)).toHaveLength(shownSide(state) ** 2);
      }
    }
  });

  it.each([
    { kernel: [1, 2] },
    { kernel: [Number.NaN] },
    { kernel: [2000] },
    { kernelSide: 4 },
    { row: 384 },
    { row: 1.5 },
    { photo: "elsewhere" },
    { unknown: 1 },
  ])("is refused from an address with %j", (broken) => {
    expect(schema.safeParse({ ...init({}), ...broken }).success).toBe(false);
  });

  it("shows edge kernels signed and the others clamped", () => {
    const signed = PRESET_IDS.filter((preset) => init({ preset }).display === "signed");
    expect(signed).toEqual(["outline", "sobel-x", "sobel-y", "sobel-magnitude"]);
  });

  it("becomes the reader's own kernel with the first weight that is changed", () => {
    const state = reducer(init({ preset: "sobel-x" }), { type: "set-weight", index: 4, weight: 7 });
    expect(state).toMatchObject({ preset: "custom", kernelSide: 3, kernel: [1, 0, -1, 2, 7, -2, 1, 0, -1] });
  });

  it("edits the Sobel kernel that is shown, for their magnitude", () => {
    const magnitude = { ...init({ preset: "sobel-magnitude" }), part: "y" as const };
    const state = reducer(magnitude, { type: "set-weight", index: 4, weight: 7 });
    expect(state.kernel).toEqual([1, 2, 1, 0, 7, 0, -1, -2, -1]);
  });

  it("keeps the weights of an own kernel in the middle of a larger one", () => {
    const own = reducer(init({ preset: "identity" }), { type: "set-weight", index: 0, weight: 2 });
    const larger = reducer(own, { type: "set-side", side: 5 });
    expect(reducer(larger, { type: "set-side", side: 3 }).kernel).toEqual(own.kernel);
    expect(larger.kernel).toHaveLength(25);
  });
});
