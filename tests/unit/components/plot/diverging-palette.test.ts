import { describe, expect, it } from "vitest";
import { divergingPalette, divergingPixel } from "@/components/plot/diverging-palette";
import { mixOklab, parseHex, type Rgb } from "@/components/plot/oklab";

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** The bytes of a pixel, in memory order. */
function bytes(pixel: number): readonly number[] {
  return [...new Uint8Array(Uint32Array.of(pixel).buffer)];
}

describe("mixing colours", () => {
  it("gives back both ends", () => {
    const [red, blue]: Rgb[] = [
      [194, 65, 12],
      [15, 108, 189],
    ];
    expect([mixOklab(red as Rgb, blue as Rgb, 0), mixOklab(red as Rgb, blue as Rgb, 1)]).toEqual([red, blue]);
  });

  // CSS Color 4: oklab(50% 0 0) is #636363.
  it("meets CSS halfway between black and white", () => {
    expect(mixOklab(BLACK, WHITE, 0.5)).toEqual([99, 99, 99]);
  });

  it("reads hexadecimal colours as style sheets write them", () => {
    expect(parseHex(" #c2410c")).toEqual([194, 65, 12]);
    expect(parseHex("tomato")).toBeNull();
  });
});

describe("the pixels of the diverging scale", () => {
  const palette = divergingPalette({ negative: [194, 65, 12], zero: WHITE, positive: [15, 108, 189] });

  it("are neutral at zero, opaque, and stronger the further away", () => {
    expect(bytes(divergingPixel(palette, 0, 2))).toEqual([255, 255, 255, 255]);
    const [weak, strong] = [0.5, 2].map((value) => bytes(divergingPixel(palette, value, 2)));
    expect(strong?.[0]).toBeLessThan(weak?.[0] ?? 0);
    expect(strong?.[3]).toBe(255);
  });

  it("go no further than the limit, and take what is no number for zero", () => {
    expect(divergingPixel(palette, -9, 2)).toBe(divergingPixel(palette, -2, 2));
    for (const value of [Number.NaN, 5]) {
      expect(divergingPixel(palette, value, value === 5 ? 0 : 2)).toBe(divergingPixel(palette, 0, 2));
    }
  });
});
