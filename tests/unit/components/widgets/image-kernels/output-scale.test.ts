import { describe, expect, it } from "vitest";
import { outputScale, scaleLegend } from "@/components/widgets/image-kernels/output-scale";

const values = Float32Array.from([-0.5, 0.25, 2]);

describe("the grey levels of an output", () => {
  it("have zero in mid-grey and the largest magnitude at both ends", () => {
    const scale = outputScale({ display: "signed", preset: "sobel-x" }, values);
    expect(scaleLegend(scale)).toEqual({ black: -2, grey: 0, white: 2 });
  });

  it("go from 0 to 1 where they are clamped", () => {
    const scale = outputScale({ display: "clamped", preset: "sobel-x" }, values);
    expect(scaleLegend(scale)).toEqual({ black: 0, grey: null, white: 1 });
  });

  it("start at black for a magnitude, which is never negative", () => {
    const scale = outputScale({ display: "signed", preset: "sobel-magnitude" }, values);
    expect(scaleLegend(scale)).toEqual({ black: 0, grey: null, white: 2 });
  });
});
