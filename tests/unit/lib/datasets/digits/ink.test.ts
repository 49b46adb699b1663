import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inkCentre, inkStrokes } from "@/lib/datasets/digits/ink";

const PEN = { radius: 1.5, softness: 1 };
const coordinate = fc.double({ min: 4, max: 16, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });

const total = (pixels: Float32Array) => pixels.reduce((sum, ink) => sum + ink, 0);

describe("inkStrokes", () => {
  it("puts as much ink on a long level line as its length and the pen's width make", () => {
    const pixels = inkStrokes(
      [
        [
          { x: -5, y: 10 },
          { x: 25, y: 10 },
        ],
      ],
      20,
      PEN,
    );
    expect(total(pixels)).toBeCloseTo(20 * 2 * PEN.radius, 4);
  });

  it("makes a disc of a dot, as heavy as its area within a tenth", () => {
    const wide = { radius: 4, softness: 1 };
    const area = Math.PI * (wide.radius ** 2 + wide.softness ** 2 / 12);
    expect(total(inkStrokes([[{ x: 10.3, y: 9.6 }]], 20, wide)) / area).toBeCloseTo(1, 1);
  });

  it("is nowhere lighter with one stroke more, and always in [0, 1]", () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 5 }),
        fc.array(point, { minLength: 1, maxLength: 5 }),
        (a, b) => {
          const one = inkStrokes([a], 20, PEN);
          const two = inkStrokes([a, b], 20, PEN);
          expect(two.every((ink, index) => ink >= (one[index] as number) && ink <= 1)).toBe(true);
        },
      ),
    );
  });

  it("draws the same whichever way the pen went", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (stroke) => {
        const forth = inkStrokes([stroke], 20, PEN);
        const back = inkStrokes([[...stroke].reverse()], 20, PEN);
        forth.forEach((ink, index) => {
          expect(back[index]).toBeCloseTo(ink, 5);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("leaves the paper white where there is no stroke, an empty one, or one outside", () => {
    expect(total(inkStrokes([], 20, PEN))).toBe(0);
    expect(total(inkStrokes([[]], 20, PEN))).toBe(0);
    expect(
      total(
        inkStrokes(
          [
            [
              { x: -50, y: 3 },
              { x: -40, y: 90 },
            ],
          ],
          20,
          PEN,
        ),
      ),
    ).toBe(0);
  });
});

describe("inkCentre", () => {
  it("is the middle of a dot", () => {
    const centre = inkCentre(inkStrokes([[{ x: 8.5, y: 11.5 }]], 20, PEN), 20);
    expect(centre?.x).toBeCloseTo(8.5, 6);
    expect(centre?.y).toBeCloseTo(11.5, 6);
  });

  it("is nowhere on white paper", () => {
    expect(inkCentre(new Float32Array(400), 20)).toBeNull();
  });
});
