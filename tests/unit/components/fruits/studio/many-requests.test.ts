import { describe, expect, it } from "vitest";
import { blendRequest, gridRequest, WAYPOINTS } from "@/components/fruits/studio/many-requests";
import { ALL_PAIRS } from "@/lib/datasets/fruits/fruit-names";
import { SMALL_FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";

const network = { spec: SMALL_FRUIT_NETWORK, weights: new Float32Array(3) };
const settings = { network, seed: 5, steps: 100, sampler: "ddim", guidance: 3 } as const;

describe("many pictures at once", () => {
  it("are all pairs of the network that is given, from the same noise, in fewer steps", () => {
    const request = gridRequest(settings);
    expect(request.network).toBe(network);
    expect(request.images.map(({ prompt }) => prompt)).toEqual(ALL_PAIRS);
    expect(new Set(request.images.map(({ seed }) => seed))).toEqual(new Set([5]));
    expect(request).toMatchObject({ steps: 25, guidance: 3, batch: 6 });
  });

  it("are a way from one prompt to another, both ends among them", () => {
    const [from, to] = [
      { fruit: "apple", colour: "red" },
      { fruit: "pear", colour: "blue" },
    ] as const;
    const request = blendRequest(settings, from, to);
    expect(request.network).toBe(network);
    expect(request.images.map(({ towards }) => towards?.share)).toEqual(
      Array.from({ length: WAYPOINTS }, (_, index) => index / (WAYPOINTS - 1)),
    );
  });
});
