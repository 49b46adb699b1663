import { describe, expect, it } from "vitest";
import { mirroredAtRandom } from "@/lib/datasets/fashion/mirror-image";

const image = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

describe("mirroredAtRandom", () => {
  it("gives the image, or each of its rows from right to left", () => {
    expect(mirroredAtRandom(image, 3, () => 0.49)).toEqual(image);
    expect(mirroredAtRandom(image, 3, () => 0.5)).toEqual(Float32Array.of(3, 2, 1, 6, 5, 4, 9, 8, 7));
  });

  it("leaves the image that it is given as it was", () => {
    mirroredAtRandom(image, 3, () => 0.9);
    expect(image).toEqual(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
  });
});
