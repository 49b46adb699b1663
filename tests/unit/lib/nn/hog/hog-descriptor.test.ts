import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradientField } from "@/lib/nn/hog/gradients";
import { hogDescriptor, hogGeometry } from "@/lib/nn/hog/hog-descriptor";

const SIDE = 28;
const image = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE })
  .map((values) => Float32Array.from(values));

/** A ramp that gets lighter in a direction. @param angle - in radians, 0 to the right, π/2 downwards */
function ramp(angle: number): Float32Array {
  return Float32Array.from({ length: SIDE * SIDE }, (_, index) => {
    const [row, column] = [Math.floor(index / SIDE), index % SIDE];
    return 0.5 + (Math.cos(angle) * (column - 14) + Math.sin(angle) * (row - 14)) / 60;
  });
}

describe("gradients", () => {
  it("are half of a difference over two pixels along a ramp, and point uphill", () => {
    const { magnitudes, angles } = gradientField(ramp(Math.PI / 3), SIDE, SIDE);
    const middle = 14 * SIDE + 14;
    expect(magnitudes[middle]).toBeCloseTo(2 / 60, 6);
    expect(angles[middle]).toBeCloseTo(Math.PI / 3, 4);
  });

  it("are the same for an image and its negative", () => {
    fc.assert(
      fc.property(image, (values) => {
        const one = gradientField(values, SIDE, SIDE);
        const other = gradientField(
          values.map((value) => 1 - value),
          SIDE,
          SIDE,
        );
        one.magnitudes.forEach((magnitude, pixel) => {
          expect(other.magnitudes[pixel]).toBeCloseTo(magnitude, 5);
          if (magnitude < 1e-3) return;
          const apart = Math.abs(one.angles[pixel]! - other.angles[pixel]!);
          expect(Math.min(apart, Math.PI - apart)).toBeLessThan(1e-3);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe("the descriptor", () => {
  it("has the sizes of Dalal and Triggs for their window of 64 × 128", () => {
    const geometry = hogGeometry(128, 64, { cell: 8, bins: 9, block: 2 });
    expect(geometry).toMatchObject({ rows: 16, columns: 8, blockRows: 15, blockColumns: 7, length: 3780 });
  });

  it("has 1,296 numbers for a digit", () => {
    expect(hogDescriptor(ramp(0), SIDE, SIDE).descriptor).toHaveLength(1296);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("puts a ramp in its direction (%i of 9)", (bin) => {
    const { histograms, bins, rows, columns } = hogDescriptor(ramp(((bin + 0.5) * Math.PI) / 9), SIDE, SIDE);
    const cell = histograms.subarray((Math.floor(rows / 2) * columns + 3) * bins).subarray(0, bins);
    const sum = cell.reduce((total, value) => total + value, 0);
    expect(cell[bin]! / sum).toBeGreaterThan(0.99);
  });

  it("gives every gradient to its cell, none lost and none twice", () => {
    fc.assert(
      fc.property(image, (values) => {
        const { histograms } = hogDescriptor(values, SIDE, SIDE);
        const { magnitudes } = gradientField(values, SIDE, SIDE);
        const sum = (all: Float32Array) => all.reduce((total, value) => total + value, 0);
        expect(sum(histograms)).toBeCloseTo(sum(magnitudes), 1);
      }),
      { numRuns: 30 },
    );
  });

  it("has blocks of length 1 at most, whatever the contrast", () => {
    fc.assert(
      fc.property(image, fc.double({ min: 0.2, max: 1, noNaN: true }), (values, contrast) => {
        const full = hogDescriptor(values, SIDE, SIDE).descriptor;
        const pale = hogDescriptor(
          values.map((value) => value * contrast),
          SIDE,
          SIDE,
        ).descriptor;
        for (let block = 0; block < full.length; block += 36) {
          const length = Math.hypot(...full.subarray(block, block + 36));
          expect(length).toBeLessThanOrEqual(1 + 1e-5);
        }
        const apart = full.map((value, index) => Math.abs(value - (pale[index] ?? Number.NaN)));
        expect(Math.max(...apart)).toBeLessThan(0.005);
      }),
      { numRuns: 20 },
    );
  });

  it("is nothing but zeros for an even image", () => {
    expect(
      hogDescriptor(new Float32Array(SIDE * SIDE).fill(0.7), SIDE, SIDE).descriptor.every((v) => v === 0),
    ).toBe(true);
  });

  it("needs room for a block", () => {
    expect(() => hogDescriptor(new Float32Array(49), 7, 7)).toThrow();
  });
});
