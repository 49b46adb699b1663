import { describe, expect, it } from "vitest";
import { chainFrames, frameAt, stripSteps } from "@/components/fruits/studio/chain";
import { levelAt } from "@/components/fruits/studio/noise-level";
import { picturePixels } from "@/components/plot/picture-pixels";
import { SMALL_FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { createGaussian, gaussianArray } from "@/lib/math/gaussian";

const random = createGaussian(1);
const array = () => gaussianArray(12, random);

describe("chainFrames", () => {
  it("splits each picture into the image and the noise that the network saw in it", () => {
    const told = [0, 1, 2].map((step) => ({ x: array(), image: step === 0 ? null : array() }));
    const frames = chainFrames(SMALL_FRUIT_NETWORK, array(), told, 4);
    for (const step of [0, 1]) {
      const { signal, noise } = levelAt(SMALL_FRUIT_NETWORK, step, 4);
      const { x, belief } = frames[step] ?? { x: [], belief: null };
      expect(belief?.image).toBe(told[step + 1]?.image);
      for (const [at, value] of x.entries()) {
        const sum = signal * (belief?.image[at] ?? 0) + noise * (belief?.noise[at] ?? 0);
        expect(sum).toBeCloseTo(value, 5);
      }
    }
    expect(frames[2]?.belief).toBeNull();
  });

  it("is the noise alone before anything has come", () => {
    const noise = array();
    expect(chainFrames(SMALL_FRUIT_NETWORK, noise, [], 100)).toEqual([{ x: noise, belief: null }]);
  });
});

describe("frameAt", () => {
  const frames = chainFrames(
    SMALL_FRUIT_NETWORK,
    array(),
    [0, 1, 2].map((step) => ({ x: array(), image: step ? array() : null })),
    2,
  );

  it("shows the last frame there is while later ones are under way", () => {
    expect(frameAt(frames, 50).step).toBe(2);
    expect(frameAt(frames, 1).step).toBe(1);
  });

  it("keeps at the end what the network thought last", () => {
    expect(frameAt(frames, 2).frame.belief).toBe(frames[1]?.belief);
  });
});

describe("stripSteps", () => {
  it("goes from the noise to the end, each step once", () => {
    for (const steps of [1, 2, 5, 10, 37, 100]) {
      const strip = stripSteps(steps, 11);
      expect(strip[0]).toBe(0);
      expect(strip.at(-1)).toBe(steps);
      expect(new Set(strip).size).toBe(strip.length);
      expect(strip.length).toBeLessThanOrEqual(11);
    }
  });
});

describe("picturePixels", () => {
  it("goes from black to white and cuts off what lies beyond", () => {
    expect([...picturePixels(Float32Array.of(-1, 0, 1, -9, 9, 0.5), 1)]).toEqual([
      0, 128, 255, 255, 0, 255, 191, 255,
    ]);
  });
});
