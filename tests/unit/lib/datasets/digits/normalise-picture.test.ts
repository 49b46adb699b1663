import { describe, expect, it } from "vitest";
import { inkCentre } from "@/lib/datasets/digits/ink";
import { normalisePicture } from "@/lib/datasets/digits/normalise-picture";

/** A picture with a bar of ink on paper. */
function barPicture(options: { paper: number; ink: number; left: number; width?: number }) {
  const size = { width: options.width ?? 200, height: 150 };
  const grey = new Float32Array(size.width * size.height).fill(options.paper);
  for (let y = 30; y < 110; y++)
    for (let x = 0; x < 8; x++) grey[y * size.width + options.left + x] = options.ink;
  return { grey, size };
}

const normalised = (options: Parameters<typeof barPicture>[0]) => {
  const { grey, size } = barPicture(options);
  return normalisePicture(grey, size) as Float32Array;
};

describe("normalisePicture", () => {
  it("gives full ink on empty paper, 20 pixels high, its centre of mass at 14.5", () => {
    const digit = normalised({ paper: 0.9, ink: 0.1, left: 20 });
    const rows = Array.from({ length: 28 }, (_, row) => Math.max(...digit.slice(28 * row, 28 * row + 28)));
    expect(rows.reduce((height, ink) => height + ink, 0)).toBeCloseTo(20, 0);
    expect(Math.max(...digit)).toBe(1);
    expect(inkCentre(digit, 28)).toEqual({ x: expect.closeTo(14.5, 0.2), y: expect.closeTo(14.5, 0.2) });
  });

  it("gives the same wherever the digit stands, and for light ink on dark", () => {
    const dark = normalised({ paper: 0.9, ink: 0.1, left: 20 });
    expect(normalised({ paper: 0.9, ink: 0.1, left: 150 })).toEqual(dark);
    const light = normalised({ paper: 0.1, ink: 0.9, left: 20 });
    expect(Math.max(...light.map((value, index) => Math.abs(value - (dark[index] ?? 0))))).toBeLessThan(1e-5);
  });

  it("is null for a blank sheet", () => {
    expect(normalisePicture(new Float32Array(400).fill(0.8), { width: 20, height: 20 })).toBeNull();
  });
});
